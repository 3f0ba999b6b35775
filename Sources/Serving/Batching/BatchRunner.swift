import Synchronization

/// Answers requests in batches: does what a `Batcher` decides.
///
/// There are no threads or tasks of its own. Whoever finds a replica free runs the batch on its own task, and hands the
/// replica on to the first of those who wait. So the usual request, which finds nobody before it, costs two short locks.
package final class BatchRunner<Input: Sendable, Output: Sendable>: Sendable {
    /// Answers each input, in order; the answers are as many as the inputs.
    package typealias Predict = @Sendable ([Input]) async -> [Result<Output, any Error>]

    private typealias Answer = Result<Answered<Output>, any Error>

    /// What one who waits is told.
    private enum Word: Sendable {
        case answer(Answer)
        /// A replica is yours: answer these, of which you are one.
        case lead([Batcher<Waiter>.Ticket])
    }

    private struct Waiter: Sendable {
        let input: Input
        let continuation: CheckedContinuation<Word, Never>
    }

    private struct State {
        var batcher: Batcher<Waiter>
        var statistics = BatchStatistics()
    }

    private let state: Mutex<State>
    private let now: @Sendable () -> Double
    private let predict: Predict

    /// - Parameter now: Seconds of a clock that never goes back.
    package init(policy: BatchPolicy, now: @escaping @Sendable () -> Double, predict: @escaping Predict) {
        state = Mutex(State(batcher: Batcher(policy: policy)))
        self.now = now
        self.predict = predict
    }

    package var statistics: BatchStatistics { state.withLock(\.statistics) }
    /// How many requests wait, how many replicas there are, and how many of them are at work.
    package var load: (waiting: Int, replicas: Int, busy: Int) {
        state.withLock { ($0.batcher.waiting, $0.batcher.replicas, $0.batcher.busy) }
    }

    /// The answer to one request.
    ///
    /// - Parameter caller: Who asks; callers take turns.
    /// - Throws: `Overloaded`, `CancellationError`, and what the model says of that input.
    package func answer(_ input: Input, caller: String) async throws -> Answered<Output> {
        let arrival = now()
        let (id, begins) = state.withLock { ($0.batcher.makeID(), $0.batcher.beginsAtOnce(at: arrival)) }
        if begins { return try await answerAlone(input).get() }
        let word = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let waiter = Waiter(input: input, continuation: continuation)
                perform(state.withLock { $0.batcher.arrive(waiter, id: id, caller: caller, at: arrival) })
                if Task.isCancelled { cancel(id, of: caller) }
            }
        } onCancel: {
            cancel(id, of: caller)
        }
        switch word {
        case .answer(let answer): return try answer.get()
        case .lead(let batch): return try await lead(batch, own: id).get()
        }
    }

    /// The answer of a replica that is free now, found on this thread; nil where the request would have to wait for one.
    package func answerAtOnce(_ answer: () -> Output) -> Answered<Output>? {
        let start = now()
        guard state.withLock({ $0.batcher.beginsAtOnce(at: start) }) else { return nil }
        let output = answer()
        let seconds = now() - start
        finish(count: 1, failures: 0, waited: 0, seconds: seconds)
        return Answered(output, computed: seconds)
    }

    private func answerAlone(_ input: Input) async -> Answer {
        let start = now()
        let result = await predict([input])[0]
        let seconds = now() - start
        finish(count: 1, failures: result.isFailure ? 1 : 0, waited: 0, seconds: seconds)
        return result.map { Answered($0, computed: seconds) }
    }

    /// Answers a batch on behalf of all who are in it.
    private func lead(_ batch: [Batcher<Waiter>.Ticket], own id: Int) async -> Answer {
        let start = now()
        let results = await predict(batch.map(\.request.input))
        precondition(results.count == batch.count, "a model answered \(results.count) of \(batch.count) requests")
        let seconds = now() - start
        let waited = batch.reduce(0) { $0 + start - $1.arrival }
        finish(count: batch.count, failures: results.count(where: \.isFailure), waited: waited, seconds: seconds)
        var own = Answer.failure(CancellationError())
        for (ticket, result) in zip(batch, results) {
            let answer = result.map {
                Answered($0, waited: start - ticket.arrival, computed: seconds, batch: batch.count)
            }
            if ticket.id == id { own = answer } else { ticket.request.continuation.resume(returning: .answer(answer)) }
        }
        return own
    }

    /// Gives the replica back, and to the next.
    private func finish(count: Int, failures: Int, waited: Double, seconds: Double) {
        let end = now()
        perform(
            state.withLock { state in
                state.statistics.add(batch: count, failures: failures, waited: waited, computed: seconds)
                return state.batcher.finished(count, seconds: seconds, at: end)
            }
        )
    }

    private func cancel(_ id: Int, of caller: String) {
        guard let ticket = state.withLock({ $0.batcher.cancel(id, of: caller) }) else { return }
        ticket.request.continuation.resume(returning: .answer(.failure(CancellationError())))
    }

    private func perform(_ actions: Batcher<Waiter>.Actions) {
        for batch in actions.batches { batch[0].request.continuation.resume(returning: .lead(batch)) }
        if !actions.refused.isEmpty {
            let wait = state.withLock { state in
                state.statistics.refused += actions.refused.count
                return state.batcher.expectedWait
            }
            let error = Overloaded(retryAfter: max(1, Int(wait.rounded(.up))))
            for ticket in actions.refused { ticket.request.continuation.resume(returning: .answer(.failure(error))) }
        }
        if let time = actions.wakeUp {
            // Nobody awaits it and nothing cancels it: it ends after the delay, and at worst finds nothing left to begin.
            Task {
                try? await Task.sleep(for: .seconds(time - now()))
                perform(state.withLock { $0.batcher.delayIsOver(at: now()) })
            }
        }
    }
}

extension Result {
    fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
