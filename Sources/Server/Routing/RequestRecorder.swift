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
        begin()
        defer { end() }
        let response = try await next(request, context)
        let route = context.endpointPath ?? "unknown"
        note(request.method.rawValue, route, status: response.status.code, since: start, context.logger)
        return response
    }

    /// A request waits for its answer.
    func begin() { metrics.begin() }

    /// It waits no longer.
    func end() { metrics.end() }

    /// Counts, times and logs a request that has been answered.
    ///
    /// - Parameter tell: Adds to what is logged; not asked where nothing is.
    func note(
        _ method: String,
        _ route: String,
        status: Int,
        since start: ContinuousClock.Instant,
        _ logger: Logger,
        _ tell: (inout Logger.Metadata) -> Void = { _ in }
    ) {
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        metrics.record(method: method, route: route, status: status, seconds: elapsed)
        guard logger.logLevel <= .info else { return }
        var facts: Logger.Metadata = [
            "http.method": "\(method)",
            "http.route": "\(route)",
            "http.status": "\(status)",
            "duration_ms": "\((elapsed * 10_000).rounded() / 10)",
        ]
        facts["trace.id"] = TraceContext.current.map { "\($0.traceID)" }
        tell(&facts)
        logger.info("request answered", metadata: facts)
    }
}
