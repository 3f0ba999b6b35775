import Synchronization

/// Carries copies of requests to shadows, beside those that are answered and never in their way.
final class ShadowTraffic: Sendable {
    private struct State {
        var underWay = 0
        var dropped = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: The most copies under way; more are left out and counted.
    init(limit: Int) { self.limit = limit }

    var dropped: Int { state.withLock(\.dropped) }

    func add(_ work: @escaping @Sendable () async -> Void) {
        let isFree = state.withLock { state in
            guard state.underWay < limit else {
                state.dropped += 1
                return false
            }
            state.underWay += 1
            return true
        }
        guard isFree else { return }
        // Nobody awaits it and nothing cancels it: it ends with its one answer.
        Task(priority: .background) {
            await work()
            state.withLock { $0.underWay -= 1 }
        }
    }
}
