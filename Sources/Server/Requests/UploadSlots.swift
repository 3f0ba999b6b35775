import Documents
import Synchronization

/// Bounds how many files are held in memory at a time.
final class UploadSlots: Sendable {
    private let maximum: Int
    private let taken = Mutex(0)

    init(maximum: Int) {
        self.maximum = maximum
    }

    /// Does the work while a slot is held.
    ///
    /// - Throws: `Failure` with code `too_many_uploads` when all are taken, and what `work` throws.
    func withSlot<Result>(_ work: () async throws -> Result) async throws -> Result {
        let isFree = taken.withLock { taken in
            guard taken < maximum else { return false }
            taken += 1
            return true
        }
        guard isFree else {
            throw Failure(code: "too_many_uploads", message: "\(maximum) uploads are under way; try again in a second.")
        }
        defer { taken.withLock { $0 -= 1 } }
        return try await work()
    }
}
