import Dispatch

/// Work that waits for a disk, done on threads that may wait.
enum BlockingWork {
    private static let queue = DispatchQueue(label: "deedbox.storage.files", attributes: .concurrent)

    /// Does the work and returns what it returns; it is not stopped when the task is cancelled.
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
