import Documents
import HTTPTypes
import Hummingbird
import Operations

/// The queue of documents to read.
struct JobRoutes: Sendable {
    private static let defaultLimit = 50
    private static let maximumLimit = 200

    let ingest: IngestOperations
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/jobs", .role(.viewer), list),
            .get("/v1/jobs/{id}", .role(.viewer), show),
            .post("/v1/jobs/{id}/retry", .role(.reviewer), retry),
            .delete("/v1/jobs/{id}", .role(.reviewer), cancel),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let limit = try query.integer("limit", in: 1...Self.maximumLimit, default: Self.defaultLimit)
        let jobs = try await ingest.jobs(
            state: try query.choice("state", of: Job.State.self),
            before: try query["cursor"].map(Self.cursor),
            limit: limit
        )
        let counts = try await ingest.counts()
        return try .json(
            JobListWire(
                jobs: jobs.map { JobWire($0, progress: ingest.progress(of: $0.id)) },
                counts: Dictionary(uniqueKeysWithValues: Job.State.allCases.map { ($0.rawValue, counts[$0] ?? 0) }),
                nextCursor: jobs.count == limit ? jobs.last.map { "\($0.id)" } : nil
            )
        )
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        let job = try await ingest.job(try context.jobID())
        return try .json(JobWire(job, progress: ingest.progress(of: job.id)))
    }

    private func cancel(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try .json(JobWire(try await ingest.cancel(try context.jobID())), status: .ok)
        }
    }

    private func retry(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            let job = try await ingest.retry(try context.jobID())
            return try .json(JobWire(job), status: .accepted, headers: ["location": "/v1/jobs/\(job.id)"])
        }
    }

    private static func cursor(_ text: String) throws -> Int64 {
        guard let id = Int64(text) else {
            throw Failure(code: "invalid_cursor", message: "'\(text)' is no cursor of the jobs; take 'next_cursor'.")
        }
        return id
    }
}
