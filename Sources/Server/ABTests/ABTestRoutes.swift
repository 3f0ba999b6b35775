import ABTesting
import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations

/// A/B tests: their plans, who gets what, what was measured, and what it says.
struct ABTestRoutes: Sendable {
    private static let defaultLimit = 50

    let tests: ABTestOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .post("/v1/experiments", .role(.engineer), create),
            .get("/v1/experiments", .role(.viewer), list),
            .get("/v1/experiments/{name}", .role(.viewer), show),
            .post("/v1/experiments/{name}/start", .role(.engineer), start),
            .post("/v1/experiments/{name}/stop", .role(.engineer), stop),
            .get("/v1/experiments/{name}/analysis", .role(.viewer), analyze),
            .post("/v1/experiments/{name}/assignments", .role(.reviewer), assign),
            .post("/v1/experiments/{name}/records", .role(.reviewer), take),
        ]
    }

    private func create(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let plan = try Self.decode(ABTestPlan.self, bytes)
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let test = try await tests.create(plan)
            return try .json(ABTestWire(test), status: .created, headers: ["location": "/v1/experiments/\(plan.name)"])
        }
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...ABTestOperations.mostListed, default: Self.defaultLimit)
        let found = try await tests.list(limit: limit, after: query["cursor"])
        let next = found.count == limit ? found.last?.plan.name : nil
        return try .json(ABTestListWire(experiments: found.map(ABTestWire.init), nextCursor: next))
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(ABTestWire(try await tests.test(Self.name(context))))
    }

    private func start(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try .json(ABTestWire(try await tests.start(Self.name(context), by: context.caller.name)), status: .ok)
        }
    }

    private func stop(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let reason = bytes.isEmpty ? "" : try Self.decode(ABTestStopWire.self, bytes).reason ?? ""
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            try .json(
                ABTestWire(try await tests.stop(Self.name(context), because: reason, by: context.caller.name)),
                status: .ok
            )
        }
    }

    private func analyze(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(try await tests.analyze(Self.name(context)))
    }

    private func assign(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wire = try Self.decode(AssignmentRequest.self, bytes)
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let assigned = try await tests.assign(
                wire.unit,
                in: Self.name(context),
                prediction: wire.prediction,
                slice: wire.slice ?? ""
            )
            return try .json(AssignmentWire(assigned.exposure, assigned.variant), status: .ok)
        }
    }

    private func take(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let wire = try Self.decode(ABTestRecordsWire.self, bytes)
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            try await tests.take(wire.records, in: Self.name(context))
            return .noContent
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }

    private static func name(_ context: ServerContext) -> String { context.parameters.get("name") ?? "" }
}
