import Synchronization

/// Takes predictions down without ever holding up who makes them, and writes them in groups.
///
/// Between a prediction and the log lies a queue in memory. When it is full, records are dropped and counted: to answer comes
/// before to remember. What a crash finds in the queue is lost, that is `interval` at most.
package final class PredictionJournal: Sendable {
    /// The most records that wait; about five megabytes.
    package static let capacity = 20_000
    /// The most that are written in one transaction, so that other writers get their turn.
    package static let group = 2_000
    /// How often the queue is written: often enough for those who watch a rollout, and few enough syncs of the disk.
    package static let interval = Duration.milliseconds(100)

    /// How many records there were.
    package struct Counts: Hashable, Sendable {
        package var written = 0
        package var dropped = 0
    }

    private struct State {
        var waiting: [PredictionRecord] = []
        var counts = Counts()
    }

    private let log: any PredictionLog
    private let report: @Sendable (any Error) -> Void
    private let state = Mutex(State())

    /// - Parameter report: Is told why records could not be written.
    package init(log: any PredictionLog, report: @escaping @Sendable (any Error) -> Void) {
        self.log = log
        self.report = report
    }

    package var counts: Counts { state.withLock(\.counts) }

    /// Takes the record down; never waits.
    package func record(_ record: PredictionRecord) {
        state.withLock { state in
            if state.waiting.count < Self.capacity {
                state.waiting.append(record)
            } else {
                state.counts.dropped += 1
            }
        }
    }

    /// Writes what waits now; what cannot be written is dropped, counted and reported.
    package func flush() async {
        var waiting = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting[...]
        }
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(Self.group))
            waiting = waiting.dropFirst(group.count)
            do {
                try await log.append(group)
                state.withLock { $0.counts.written += group.count }
            } catch {
                state.withLock { $0.counts.dropped += group.count }
                report(error)
            }
        }
    }

    /// Writes what waits again and again until the task is cancelled, and then what is left.
    package func run() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.interval)  // Cancellation ends the loop at its head.
            await flush()
        }
        await flush()
    }
}
