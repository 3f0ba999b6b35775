import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Pipelines

/// Pipelines that were added, their schedules and their runs.
///
/// Pipelines are added from a shell only: a component may be any executable, and who may ask over HTTP need not be one who
/// may run programs on this machine.
struct PipelineRoutes: Sendable {
    private static let defaultLimit = 50
    private static let preview = 10

    let pipelines: PipelineOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/pipelines", .role(.viewer), list),
            .get("/v1/pipelines/{name}", .role(.viewer), show),
            .post("/v1/pipelines/{name}/runs", .role(.engineer), start),
            .get("/v1/schedules", .role(.viewer), schedules),
            .post("/v1/schedules/{name}/pause", .role(.engineer), pause),
            .post("/v1/schedules/{name}/unpause", .role(.engineer), unpause),
            .get("/v1/pipeline-runs", .role(.viewer), runs),
            .get("/v1/pipeline-runs/{id}", .role(.viewer), run),
            .get("/v1/pipeline-runs/{id}/logs/{step}", .role(.viewer), log),
            .post("/v1/pipeline-runs/{id}/cancel", .role(.engineer), cancel),
            .post("/v1/pipeline-runs/{id}/resume", .role(.engineer), resume),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let entries = try await pipelines.list()
        return try .json(PipelineListWire(pipelines: entries.map { PipelineWire($0, isWhole: false) }))
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(PipelineWire(try await pipelines.pipeline(Self.parameter("name", context)), isWhole: true))
    }

    private func start(_ request: Request, _ context: ServerContext) async throws -> Response {
        let name = Self.parameter("name", context)
        let bytes = try await body.bytes(request)
        let wanted = bytes.isEmpty ? nil : try JSONDecoder().decode(PipelineRunRequest.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let entry = try await pipelines.pipeline(name)
            let run = try await pipelines.start(
                entry.definition,
                from: name,
                parameters: wanted?.parameters ?? [:],
                cause: Cause(.http, "by \(context.caller.identity)")
            )
            let headers = ["location": "/v1/pipeline-runs/\(run.id)"]
            return try .json(PipelineRunWire(run), status: .accepted, headers: headers)
        }
    }

    private func schedules(_ request: Request, _ context: ServerContext) async throws -> Response {
        var schedules: [ScheduleWire] = []
        for entry in try await pipelines.list() {
            let next = try await pipelines.preview(entry.name, count: Self.preview)
            guard !next.isEmpty else { continue }
            let times = next.map { Timestamp($0) }
            schedules.append(ScheduleWire(pipeline: entry.name, isPaused: entry.isPaused, next: times))
        }
        return try .json(ScheduleListWire(schedules: schedules))
    }

    private func pause(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await setPaused(true, request, context)
    }

    private func unpause(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await setPaused(false, request, context)
    }

    private func setPaused(_ isPaused: Bool, _ request: Request, _ context: ServerContext) async throws -> Response {
        let name = Self.parameter("name", context)
        return try await idempotency.answer(request, from: context.caller) {
            try await pipelines.setPaused(isPaused, of: name)
            return try .json(PipelineWire(try await pipelines.pipeline(name), isWhole: false), status: .ok)
        }
    }

    private func runs(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...PipelineOperations.mostRuns, default: Self.defaultLimit)
        let runs = try await pipelines.runs(of: query["pipeline"], limit: limit)
        return try .json(PipelineRunListWire(runs: runs.map { PipelineRunWire($0) }))
    }

    private func run(_ request: Request, _ context: ServerContext) async throws -> Response {
        let found = try await pipelines.run(Self.parameter("id", context))
        return try .json(PipelineRunWire(found.run, steps: found.steps))
    }

    private func log(_ request: Request, _ context: ServerContext) async throws -> Response {
        let offset = try QueryParameters(request).integer("offset", in: 0...Int.max, default: 0)
        let piece = try await pipelines.log(
            of: Self.parameter("step", context),
            run: Self.parameter("id", context),
            from: offset
        )
        return try .json(StepLogWire(text: piece.text, nextOffset: piece.next))
    }

    private func cancel(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try .json(PipelineRunWire(try await pipelines.cancel(Self.parameter("id", context))), status: .ok)
        }
    }

    private func resume(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try .json(PipelineRunWire(try await pipelines.resume(Self.parameter("id", context))), status: .accepted)
        }
    }

    private static func parameter(_ name: String, _ context: ServerContext) -> String {
        context.parameters.get(name) ?? ""
    }
}
