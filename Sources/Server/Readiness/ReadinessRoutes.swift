import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Tracking

/// Whether versions of models are fit for production.
struct ReadinessRoutes: Sendable {
    let readiness: ReadinessOperations
    let idempotency: Idempotency
    let now: @Sendable () -> Double

    var routes: [Route] {
        [
            .get("/v1/readiness/{model}", .role(.viewer), latest),
            .post("/v1/readiness/{model}", .role(.engineer), run),
        ]
    }

    private func latest(_ request: Request, _ context: ServerContext) async throws -> Response {
        let reference = try Self.reference(context)
        let version: Int? = if case .version(let number) = reference.selector { number } else { nil }
        let report = try await readiness.latest(of: reference.name, version: version)
        return try .json(ReadinessDetails(report, at: now()))
    }

    private func run(_ request: Request, _ context: ServerContext) async throws -> Response {
        let reference = try Self.reference(context)
        return try await idempotency.answer(request, from: context.caller) {
            try .json(ReadinessDetails(try await readiness.run(reference), at: now()), status: .ok)
        }
    }

    /// `document-class`, `document-class:3` or `document-class@challenger`.
    static func reference(_ context: ServerContext) throws -> ModelReference {
        let text = context.parameters.get("model")?.removingPercentEncoding ?? ""
        guard let reference = ModelReference(text) else { throw noModel(text) }
        return reference
    }

    static func noModel(_ name: String) -> Failure {
        Failure(code: "model_not_found", message: "'\(name.prefix(80))' names no model.")
    }
}
