import Hummingbird
import Logging
import Monitoring

/// Counts, times and logs each request.
struct RequestRecorder: RouterMiddleware {
    private let metrics: ServerMetrics

    init(metrics: ServerMetrics) {
        self.metrics = metrics
    }

    func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.begin()
        defer { metrics.end() }
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let route = context.endpointPath ?? "unknown"
        metrics.record(method: request.method.rawValue, route: route, status: response.status.code, seconds: elapsed)
        context.logger.info(
            "request answered",
            metadata: [
                "http.method": "\(request.method.rawValue)",
                "http.route": "\(route)",
                "http.status": "\(response.status.code)",
                "duration_ms": "\((elapsed * 10_000).rounded() / 10)",
            ]
        )
        return response
    }
}
