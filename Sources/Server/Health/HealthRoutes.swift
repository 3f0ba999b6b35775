import Documents
import HTTPTypes
import Hummingbird
import Logging
import Monitoring
import Operations
import Search

/// Whether the server lives, can work, and how it does.
struct HealthRoutes: Sendable {
    /// The answer of both probes when all is well.
    private struct StatusWire: Encodable {
        var status: String
    }

    let measurements: ServerMeasurements

    var routes: [Route] {
        [
            .get("/livez", .everyone, live),
            .get("/readyz", .everyone, ready),
            .get("/metrics", .role(.viewer), measure),
        ]
    }

    private func live(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(StatusWire(status: "alive"))
    }

    private func ready(_ request: Request, _ context: ServerContext) async throws -> Response {
        do {
            _ = try await measurements.ingest.counts()
            _ = try await measurements.search.counts()
        } catch {
            context.logger.error("not ready", metadata: ["error": "\(error)"])
            throw Failure(code: "not_ready", message: "The store does not answer.")
        }
        return try .json(StatusWire(status: "ready"))
    }

    private func measure(_ request: Request, _ context: ServerContext) async throws -> Response {
        .bytes(Array(try await measurements.exposition().utf8), mediaType: PrometheusText.mediaType)
    }
}
