import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Which documents a person should look at, and what that person says that they are.
struct ReviewRoutes: Sendable {
    private static let defaultCount = 10

    let review: ReviewOperations
    let body: BodyReader
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/reviews/next", .role(.reviewer), next),
            .put("/v1/documents/{id}/review", .role(.reviewer), keep),
        ]
    }

    private func next(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let count = try query.integer("count", in: 1...ReviewOperations.mostNext, default: Self.defaultCount)
        let seed = try query.integer("seed", in: 0...Int.max, default: 1)
        return try .json(ReviewRequestListWire(documents: try await review.next(count, seed: UInt64(seed))))
    }

    private func keep(_ request: Request, _ context: ServerContext) async throws -> Response {
        let id = try context.documentID()
        let wire = try await body.json(ReviewBody.self, from: request)
        return try await idempotency.answer(
            request,
            from: context.caller,
            content: [Array(wire.documentClass.rawValue.utf8)]
        ) {
            let kept = try await review.review(id, as: wire.documentClass, by: context.caller.name)
            return try .json(ReviewWire(kept), status: .ok)
        }
    }
}
