import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Monitoring
import Operations

/// What people and systems say of predictions.
struct FeedbackRoutes: Sendable {
    let feedback: FeedbackOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .post("/v1/feedback", .role(.reviewer), keep),
            .get("/v1/feedback", .role(.viewer), summary),
        ]
    }

    private func keep(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(request)
        let draft = try JSONDecoder().decode(FeedbackDraft.self, from: Data(bytes))
        return try await idempotency.answer(request, from: context.caller, content: [bytes]) {
            let kept = try await feedback.keep(draft, by: context.caller.name)
            let wire = FeedbackReceiptWire(prediction: draft.prediction, kept: kept.count)
            return try .json(wire, status: .created)
        }
    }

    private func summary(_ request: Request, _ context: ServerContext) async throws -> Response {
        let summary = try await feedback.summary()
        return try .json(FeedbackSummaryWire(versions: summary.versions, unmatched: summary.unmatched))
    }
}
