import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Serving

/// What went wrong in rollouts.
struct IncidentRoutes: Sendable {
    private static let defaultLimit = 50

    let rollouts: RolloutOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/incidents", .role(.viewer), list),
            .get("/v1/incidents/{id}", .role(.viewer), show),
            .post("/v1/incidents/{id}/resolve", .role(.engineer), resolve),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...RolloutOperations.mostListed, default: Self.defaultLimit)
        let found = try await rollouts.rollouts.incidents(before: query["cursor"], limit: limit + 1)
        let page = found.prefix(limit)
        return try .json(
            IncidentListWire(
                incidents: page.map { IncidentDetails($0) },
                nextCursor: found.count > limit ? page.last?.id : nil
            )
        )
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(try await rollouts.incident(context.parameters.get("id") ?? ""), taggedFor: request)
    }

    private func resolve(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wire = try JSONDecoder().decode(SteeringBody.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let id = context.parameters.get("id") ?? ""
            return try .json(
                try await rollouts.resolve(id, as: wire.reason, by: context.caller.name),
                status: .ok
            )
        }
    }
}
