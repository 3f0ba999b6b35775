import Synchronization

/// Spans on their way out of the program; whoever makes them never waits.
///
/// When it is full new ones are dropped and counted: to work comes before to tell of it.
package final class SpanQueue: Sendable {
    /// The most spans that wait; about four megabytes.
    package static let standardCapacity = 8_192

    private struct State {
        var waiting: [TraceSpan] = []
        var dropped = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    package init(capacity: Int = standardCapacity) { self.capacity = capacity }

    package func add(_ span: TraceSpan) {
        state.withLock { state in
            if state.waiting.count < capacity { state.waiting.append(span) } else { state.dropped += 1 }
        }
    }

    /// Takes out the eldest ones.
    package func take(atMost limit: Int) -> [TraceSpan] {
        state.withLock { state in
            let taken = Array(state.waiting.prefix(limit))
            state.waiting.removeFirst(taken.count)
            return taken
        }
    }

    /// How many were dropped since this was asked last.
    package func takeDropped() -> Int {
        state.withLock { state in
            defer { state.dropped = 0 }
            return state.dropped
        }
    }
}
