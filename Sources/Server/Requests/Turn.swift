import Documents
import Synchronization

/// Lets one at a time do something that takes long; others are sent away.
final class Turn: Sendable {
    private let failure: Failure
    private let isTaken = Mutex(false)

    /// - Parameter failure: What those are told who come meanwhile.
    init(otherwise failure: Failure) { self.failure = failure }

    /// - Throws: the failure when someone else is at it, and what `work` throws.
    func take<Result>(_ work: () async throws -> Result) async throws -> Result {
        let isFree = isTaken.withLock { isTaken in
            defer { isTaken = true }
            return !isTaken
        }
        guard isFree else { throw failure }
        defer { isTaken.withLock { $0 = false } }
        return try await work()
    }
}
