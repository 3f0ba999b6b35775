import Synchronization

/// What a write within a group came to, kept until its group is committed.
final class Outcome<Value: Sendable>: Sendable {
    private let kept = Mutex<Result<Value, any Error>?>(nil)

    func set(_ result: Result<Value, any Error>) { kept.withLock { $0 = result } }

    var isFailure: Bool {
        kept.withLock { if case .failure = $0 { true } else { false } }
    }

    /// - Parameter error: Why the group was not committed.
    func result(unless error: (any Error)?) -> Result<Value, any Error> {
        if let error { return .failure(error) }
        return kept.withLock { $0 } ?? .failure(CancellationError())
    }
}
