import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Serving
import Tracking

/// Endpoints, and the rollouts that change what answers there.
struct RolloutRoutes: Sendable {
    private static let defaultLimit = 50

    let rollouts: RolloutOperations
    let models: any ModelRegistry
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/endpoints", .role(.viewer), endpoints),
            .get("/v1/endpoints/{name}", .role(.viewer), endpoint),
            .post("/v1/endpoints/{name}/rollback", .role(.engineer), rollBack),
            .get("/v1/rollouts", .role(.viewer), list),
            .post("/v1/rollouts", .role(.engineer), deploy),
            .get("/v1/rollouts/{id}", .role(.viewer), show),
            .post("/v1/rollouts/{id}/pause", .role(.engineer), pause),
            .post("/v1/rollouts/{id}/resume", .role(.engineer), resume),
            .post("/v1/rollouts/{id}/abort", .role(.engineer), abort),
            .post("/v1/rollouts/{id}/promote", .role(.engineer), promote),
        ]
    }

    private func endpoints(_ request: Request, _ context: ServerContext) async throws -> Response {
        let stored = try await rollouts.endpoints.endpoints()
        return try .json(EndpointListWire(endpoints: stored.map(EndpointReport.init)), taggedFor: request)
    }

    private func endpoint(_ request: Request, _ context: ServerContext) async throws -> Response {
        let name = context.parameters.get("name") ?? ""
        guard let endpoint = try await rollouts.endpoints.endpoint(name) else {
            throw Failure(
                code: "endpoint_not_found",
                message:
                    "No endpoint '\(name.prefix(80))' is stored; each model's version in production answers under its name."
            )
        }
        return try .json(EndpointReport(endpoint), taggedFor: request)
    }

    private func rollBack(_ request: Request, _ context: ServerContext) async throws -> Response {
        let name = context.parameters.get("name") ?? ""
        let (wire, bytes) = try await steering(request)
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let version = try await rollouts.rollBack(name, because: wire.reason, by: context.caller.name)
            return try .json(RolledBackWire(endpoint: name, version: version), status: .ok)
        }
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...RolloutOperations.mostListed, default: Self.defaultLimit)
        let found = try await rollouts.rollouts.rollouts(
            of: query["endpoint"],
            before: query["cursor"],
            limit: limit + 1
        )
        let page = found.prefix(limit)
        return try .json(
            RolloutListWire(
                rollouts: page.map { RolloutReport($0) },
                nextCursor: found.count > limit ? page.last?.id : nil
            )
        )
    }

    private func deploy(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wanted = try JSONDecoder().decode(DeployBody.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            guard let version = try await models.version(wanted.version, of: wanted.model) else {
                throw Failure(
                    code: "model_not_found",
                    message: "There is no version \(wanted.version) of a model '\(wanted.model.prefix(80))'."
                )
            }
            let plan = try wanted.plan.map { try RolloutPlanFile.plan(of: $0, name: "plan") }
            let rollout = try await rollouts.deploy(version, at: wanted.endpoint, plan: plan, by: context.caller.name)
            let headers = ["location": "/v1/rollouts/\(rollout.id)"]
            return try .json(RolloutReport(rollout), status: .accepted, headers: headers)
        }
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        let rollout = try await rollouts.rollout(context.parameters.get("id") ?? "")
        let events = try await rollouts.rollouts.events(of: rollout.id)
        return try .json(RolloutReport(rollout, events: events), taggedFor: request)
    }

    private func pause(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await steer(request, context) { try await rollouts.pause($0, because: $1.reason, by: $2) }
    }

    private func resume(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await steer(request, context) { try await rollouts.resume($0, because: $1.reason, by: $2) }
    }

    private func abort(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await steer(request, context) { try await rollouts.abort($0, because: $1.reason, by: $2) }
    }

    private func promote(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await steer(request, context) {
            try await rollouts.promote($0, toEnd: $1.isFull ?? false, because: $1.reason, by: $2)
        }
    }

    private func steer(
        _ request: Request,
        _ context: ServerContext,
        _ change: (Rollout, SteeringBody, _ actor: String) async throws -> Rollout
    ) async throws -> Response {
        let (wire, bytes) = try await steering(request)
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let rollout = try await rollouts.rollout(context.parameters.get("id") ?? "")
            return try .json(RolloutReport(try await change(rollout, wire, context.caller.name)), status: .ok)
        }
    }

    private func steering(_ request: Request) async throws -> (SteeringBody, [UInt8]) {
        let bytes = try await body.bytes(request)
        return (try JSONDecoder().decode(SteeringBody.self, from: Data(bytes)), bytes)
    }
}
