import Documents
import HTTPTypes
import Hummingbird
import Operations

/// How far what models see has moved.
struct DriftRoutes: Sendable {
    private static let mostLooks = 200
    private static let defaultLooks = 20

    let drift: DriftOperations
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/drift/{model}", .role(.viewer), standing),
            .post("/v1/drift/{model}", .role(.engineer), look),
        ]
    }

    private func standing(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let version = try query["version"].map { _ in try query.integer("version", in: 1...Int(Int32.max), default: 1) }
        let limit = try query.integer("limit", in: 1...Self.mostLooks, default: Self.defaultLooks)
        return try .json(
            try await drift.standing(of: context.parameters.get("model") ?? "", version: version, limit: limit)
        )
    }

    private func look(_ request: Request, _ context: ServerContext) async throws -> Response {
        let name = context.parameters.get("model") ?? ""
        guard name == drift.model else {
            throw Failure(
                code: "model_not_found",
                message: "Drift is looked for of the model that classifies documents, '\(drift.model)'."
            )
        }
        return try await idempotency.answer(request, from: context.caller) {
            _ = try await drift.look(since: nil)
            return try .json(try await drift.standing(of: name, limit: 1), status: .ok)
        }
    }
}
