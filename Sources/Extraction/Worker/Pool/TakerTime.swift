import Synchronization

/// How long a worker's reading had to wait for whoever takes the pages, which is not the file's fault.
final class TakerTime: Sendable {
    private struct State {
        var total = Duration.zero
        var waitingSince: ContinuousClock.Instant?
    }

    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    init(now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) { self.now = now }

    /// Counts the time that `body` takes.
    func measure(_ body: () async -> Void) async {
        state.withLock { $0.waitingSince = now() }
        await body()
        state.withLock { state in
            if let start = state.waitingSince { state.total += now() - start }
            state.waitingSince = nil
        }
    }

    /// The time counted since the last call, also of a wait that goes on.
    func collect() -> Duration {
        state.withLock { state in
            if let start = state.waitingSince {
                let now = now()
                state.total += now - start
                state.waitingSince = now
            }
            defer { state.total = .zero }
            return state.total
        }
    }
}
