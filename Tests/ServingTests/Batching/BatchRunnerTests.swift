import Foundation
import Mathematics
import Synchronization
import Testing

@testable import Serving

struct BatchRunnerTests {
    private struct Odd: Error, Equatable { var number: Int }

    private static let now: @Sendable () -> Double = { ProcessInfo.processInfo.systemUptime }

    /// Doubles even numbers and refuses odd ones.
    private static func answer(_ number: Int) -> Result<Int, any Error> {
        number.isMultiple(of: 2) ? .success(2 * number) : .failure(Odd(number: number))
    }

    /// Whatever is answered together, each caller gets the answer to what they asked, as if they were alone.
    @Test(arguments: [0.0, 0.002]) func eachCallerGetsTheirOwnAnswer(_ delay: Double) async {
        let largest = Mutex(0)
        let runner = BatchRunner<Int, Int>(
            policy: BatchPolicy(
                maximumBatch: 7,
                delay: delay,
                maximumWaiting: 10_000,
                // Nobody is refused, however busy the machine is.
                longestWait: 1e9,
                replicas: 1...2
            ),
            now: Self.now
        ) { inputs in
            largest.withLock { $0 = max($0, inputs.count) }
            await Task.yield()
            return inputs.map(Self.answer)
        }
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<2_000 {
                group.addTask {
                    do {
                        let answered = try await runner.answer(number, caller: "caller \(number % 5)")
                        #expect(answered.output == 2 * number)
                        #expect(answered.waited >= 0 && (1...7).contains(answered.batch))
                    } catch {
                        #expect(error as? Odd == Odd(number: number))
                        #expect(!number.isMultiple(of: 2))
                    }
                }
            }
        }
        let statistics = runner.statistics
        #expect(statistics.answered == 1_000 && statistics.failed == 1_000 && statistics.refused == 0)
        #expect(statistics.sizes.reduce(0) { $0 + $1.key * $1.value.batches } == 2_000)
        // Some of them did wait for one another.
        #expect(largest.withLock(\.self) > 1)
        #expect(runner.load.waiting == 0 && runner.load.busy == 0)
    }

    @Test func whoIsTooManyIsRefusedAtOnceAndToldWhenToComeAgain() async throws {
        let gate = Gate()
        let runner = BatchRunner<Int, Int>(
            policy: BatchPolicy(maximumWaiting: 1, longestWait: 600, replicas: 1...1),
            now: Self.now
        ) { inputs in
            await gate.pass()
            return inputs.map(Self.answer)
        }
        async let first = runner.answer(2, caller: "a")
        await gate.arrived()
        let second = Task { try await runner.answer(4, caller: "a") }
        while runner.load.waiting == 0 { await Task.yield() }
        await #expect(throws: Overloaded(retryAfter: 1)) { try await runner.answer(6, caller: "a") }
        gate.open()
        #expect(try await first.output == 4)
        #expect(try await second.value.output == 8)
        #expect(runner.statistics.refused == 1)
    }

    @Test func whoGoesAwayWhileWaitingIsNotAnswered() async throws {
        let gate = Gate()
        let asked = Mutex<[Int]>([])
        let runner = BatchRunner<Int, Int>(policy: BatchPolicy(longestWait: 600, replicas: 1...1), now: Self.now) {
            inputs in
            asked.withLock { $0 += inputs }
            await gate.pass()
            return inputs.map(Self.answer)
        }
        async let first = runner.answer(2, caller: "a")
        await gate.arrived()
        let second = Task { try await runner.answer(4, caller: "a") }
        while runner.load.waiting == 0 { await Task.yield() }
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        gate.open()
        _ = try await first
        #expect(asked.withLock(\.self) == [2])
    }
}

/// Holds up whoever passes until it is opened.
private final class Gate: Sendable {
    private struct State {
        var isOpen = false
        var hasArrived = false
    }

    private let state = Mutex(State())

    func open() { state.withLock { $0.isOpen = true } }

    func pass() async {
        state.withLock { $0.hasArrived = true }
        while !state.withLock(\.isOpen) { await Task.yield() }
    }

    /// Waits until someone stands before it.
    func arrived() async {
        while !state.withLock(\.hasArrived) { await Task.yield() }
    }
}
