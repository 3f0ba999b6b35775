import Documents
import HTTPTypes
import Hummingbird
import Operations
import Search

/// Questions that are kept, and what they told of.
struct SavedSearchRoutes: Sendable {
    private static let defaultLimit = 100

    let searches: SavedSearchOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/searches", .role(.viewer), list),
            .post("/v1/searches", .role(.reviewer), save),
            .delete("/v1/searches/{name}", .role(.reviewer), remove),
            .get("/v1/search-alerts", .role(.viewer), alerts),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(SavedSearchListWire(searches: try await searches.list().map { SavedSearchWire($0) }))
    }

    private func save(_ request: Request, _ context: ServerContext) async throws -> Response {
        let wire = try await body.json(SavedSearchBody.self, from: request)
        let content = [wire.name, wire.query, wire.filter ?? "", "\(wire.present ?? false)"].map { Array($0.utf8) }
        return try await idempotency.answer(request, from: context.caller, content: content) {
            let search = try await searches.save(
                wire.query,
                filter: wire.filter ?? "",
                as: wire.name,
                owner: context.caller.name,
                tellsOfPresent: wire.present ?? false
            )
            return try .json(SavedSearchWire(search), status: .ok)
        }
    }

    private func remove(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try await searches.remove(context.parameters.get("name") ?? "")
            return .noContent
        }
    }

    private func alerts(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...SavedSearchOperations.mostAlerts, default: Self.defaultLimit)
        let after = try query.integer("cursor", in: 0...Int.max, default: 0)
        let alerts = try await searches.alerts(after: Int64(after), limit: limit)
        return try .json(SearchAlertListWire(alerts, after: Int64(after)))
    }
}
