import HTTPTypes
import Hummingbird
import Logging
import Monitoring

/// Counts, times, traces and logs each request.
struct RequestRecorder: RouterMiddleware {
    private let metrics: ServerMetrics
    private let tracer: Tracer

    init(metrics: ServerMetrics, tracer: Tracer) {
        self.metrics = metrics
        self.tracer = tracer
    }

    func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let given = request.method.rawValue
        let method = ServerMetrics.methods.contains(given) ? given : "_OTHER"
        let caller = request.headers[.traceparent].flatMap { TraceContext(traceparent: $0) }
        return try await tracer.span(
            method,
            .server,
            caller: caller,
            attributes: ["http.request.method": .text(method)],
            outcome: { Self.told($0, method, context.endpointPath) },
            { try await record(request, context, next) }
        )
    }

    /// By OpenTelemetry's conventions: the name has the route and never the address, and what the caller did wrong is no failure of ours.
    private static func told(_ response: Response, _ method: String, _ route: String?) -> TraceSpan.Outcome {
        let status = response.status.code
        return TraceSpan.Outcome(
            name: route.map { "\(method) \($0)" },
            ["http.route": .text(route ?? "unknown"), "http.response.status_code": .integer(status)],
            failure: status >= 500 ? "\(status)" : nil
        )
    }

    private func record(
        _ request: Request,
        _ context: ServerContext,
        _ next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        metrics.begin()
        defer { metrics.end() }
        let response = try await next(request, context)
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let route = context.endpointPath ?? "unknown"
        metrics.record(method: request.method.rawValue, route: route, status: response.status.code, seconds: elapsed)
        var facts: Logger.Metadata = [
            "http.method": "\(request.method.rawValue)",
            "http.route": "\(route)",
            "http.status": "\(response.status.code)",
            "duration_ms": "\((elapsed * 10_000).rounded() / 10)",
        ]
        facts["trace.id"] = TraceContext.current.map { "\($0.traceID)" }
        context.logger.info("request answered", metadata: facts)
        return response
    }
}
