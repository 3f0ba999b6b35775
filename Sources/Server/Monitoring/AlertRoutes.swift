import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Monitoring
import Operations

/// What is wrong, who takes it upon themselves, and what is kept quiet.
struct AlertRoutes: Sendable {
    private static let defaultLimit = 50

    let alerts: AlertOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/alerts", .role(.viewer), list),
            .get("/v1/alerts/{id}", .role(.viewer), show),
            .post("/v1/alerts/{id}/acknowledge", .role(.reviewer), acknowledge),
            .get("/v1/alert-rules", .role(.viewer), rules),
            .get("/v1/alert-notifications", .role(.viewer), notifications),
            .get("/v1/silences", .role(.viewer), silences),
            .post("/v1/silences", .role(.engineer), silence),
            .delete("/v1/silences/{id}", .role(.engineer), unsilence),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...AlertOperations.mostListed - 1, default: Self.defaultLimit)
        let state = try query.choice("state", of: Alert.State.self)
        let found = try await alerts.list(state, before: query["cursor"], limit: limit + 1)
        let page = found.prefix(limit)
        return try .json(
            AlertListWire(alerts: Array(page), nextCursor: found.count > limit ? page.last?.id : nil)
        )
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(try await alerts.alert(context.parameters.get("id") ?? ""), taggedFor: request)
    }

    private func acknowledge(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wire = try JSONDecoder().decode(AcknowledgeBody.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let id = context.parameters.get("id") ?? ""
            return try .json(
                try await alerts.acknowledge(id, because: wire.reason, by: context.caller.name),
                status: .ok
            )
        }
    }

    private func rules(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(AlertRuleListWire(rules: try await alerts.rules()), taggedFor: request)
    }

    private func notifications(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...AlertOperations.mostListed, default: Self.defaultLimit)
        let state = try query.choice("state", of: AlertNotification.State.self)
        return try .json(NotificationListWire(notifications: try await alerts.notifications(state, limit: limit)))
    }

    private func silences(_ request: Request, _ context: ServerContext) async throws -> Response {
        let all = try QueryParameters(request).flag("all")
        return try .json(SilenceListWire(silences: try await alerts.silences(all: all).map { SilenceWire($0) }))
    }

    private func silence(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wire = try JSONDecoder().decode(SilenceBody.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let silence = try await alerts.silence(
                wire.matchers,
                for: wire.seconds,
                because: wire.reason,
                by: context.caller.name
            )
            return try .json(SilenceWire(silence), status: .created)
        }
    }

    private func unsilence(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await alerts.unsilence(context.parameters.get("id") ?? "")
        return Response(status: .noContent)
    }
}
