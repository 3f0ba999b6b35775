package import Documents
import Synchronization

/// The order in which documents are reviewed, so that no one waits for it.
///
/// Working out which answers teach most takes seconds over a thousand texts; so it is done beside those who review, and
/// until it is there the least sure come first.
package final class ReviewAgenda: Sendable {
    /// How long a worked-out order is followed, in seconds; new documents and a new model change it.
    private static let lifetime = 900.0
    /// How many documents an order names.
    private static let length = ReviewOperations.mostNext

    private let review: ReviewOperations
    private let now: @Sendable () -> Double
    private let seed: @Sendable () -> UInt64
    private let state = Mutex(State())

    /// That somebody reviews; whoever refreshes waits for it.
    package let wishes: AsyncStream<Void>
    private let wish: AsyncStream<Void>.Continuation

    private struct State {
        var order: [DocumentID] = []
        var madeAt: Double?
        var isBeingMade = false
    }

    /// - Parameter seed: The order of equally good documents, another one each time.
    package init(
        review: ReviewOperations,
        now: @escaping @Sendable () -> Double,
        seed: @escaping @Sendable () -> UInt64
    ) {
        self.review = review
        self.now = now
        self.seed = seed
        (wishes, wish) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Asks for an order; it comes by itself once somebody refreshes.
    package func want() { wish.yield() }

    /// Documents whose answers teach most, the best first; empty until they are known.
    ///
    /// Some of them may have been reviewed since.
    package var order: [DocumentID] { state.withLock { $0.order } }

    /// Works the order out anew where it is missing or old, unless that is being done.
    ///
    /// - Throws: what `ReviewOperations.next` throws.
    package func refresh() async throws {
        let time = now()
        let isDue = state.withLock { state in
            let isFresh = state.madeAt.map { time - $0 < Self.lifetime } ?? false
            guard !isFresh, !state.isBeingMade else { return false }
            state.isBeingMade = true
            return true
        }
        guard isDue else { return }
        defer { state.withLock { $0.isBeingMade = false } }
        let order = try await review.next(Self.length, seed: seed()).map(\.documentID)
        state.withLock { state in
            state.order = order
            state.madeAt = time
        }
    }
}
