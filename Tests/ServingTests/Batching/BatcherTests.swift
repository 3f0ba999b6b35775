import Mathematics
import Testing

@testable import Serving

struct BatcherTests {
    private func batcher(
        maximumBatch: Int = 4,
        delay: Double = 0,
        maximumWaiting: Int = 100,
        longestWait: Double = 10,
        replicas: ClosedRange<Int> = 1...1
    ) -> Batcher<Void> {
        Batcher(
            policy: BatchPolicy(
                maximumBatch: maximumBatch,
                delay: delay,
                maximumWaiting: maximumWaiting,
                longestWait: longestWait,
                replicas: replicas
            )
        )
    }

    private func arrive(_ batcher: inout Batcher<Void>, _ caller: String, at time: Double) -> Batcher<Void>.Actions {
        let id = batcher.makeID()
        return batcher.arrive((), id: id, caller: caller, at: time)
    }

    @Test func whoFindsAReplicaFreeBeginsAtOnce() {
        var batcher = batcher()
        let (first, second) = (batcher.beginsAtOnce(at: 0), batcher.beginsAtOnce(at: 0))
        #expect(first && !second)
        #expect(arrive(&batcher, "a", at: 0).batches.isEmpty)
        #expect(batcher.waiting == 1)
    }

    @Test func whatWaitsIsAnsweredTogetherUpToTheLargestBatch() {
        var batcher = batcher(maximumBatch: 3)
        _ = batcher.beginsAtOnce(at: 0)
        for _ in 0..<5 { #expect(arrive(&batcher, "a", at: 1).batches.isEmpty) }
        let first = batcher.finished(1, seconds: 0.1, at: 2)
        #expect(first.batches.map { $0.map(\.id) } == [[1, 2, 3]])
        let second = batcher.finished(3, seconds: 0.1, at: 3)
        #expect(second.batches.map { $0.map(\.id) } == [[4, 5]])
        let third = batcher.finished(2, seconds: 0.1, at: 4)
        #expect(third.batches.isEmpty)
        #expect(batcher.busy == 0)
    }

    @Test func callersTakeTurns() {
        var batcher = batcher(maximumBatch: 4)
        _ = batcher.beginsAtOnce(at: 0)
        for caller in ["loud", "loud", "loud", "loud", "quiet", "shy"] { _ = arrive(&batcher, caller, at: 0) }
        let batch = batcher.finished(1, seconds: 0, at: 0).batches[0]
        #expect(batch.map(\.caller) == ["loud", "quiet", "shy", "loud"])
    }

    @Test func aFullQueueTakesRoomFromWhoHasMostInIt() {
        var batcher = batcher(maximumWaiting: 3)
        _ = batcher.beginsAtOnce(at: 0)
        for _ in 0..<3 { #expect(arrive(&batcher, "loud", at: 0).refused.isEmpty) }
        // The loud caller's own newcomer is refused, the quiet one's is taken in for the loud one's latest.
        #expect(arrive(&batcher, "loud", at: 0).refused.map(\.id) == [4])
        #expect(arrive(&batcher, "quiet", at: 0).refused.map(\.id) == [3])
        #expect(batcher.waiting == 3)
        // Of equals nobody is turned out for another.
        #expect(arrive(&batcher, "quiet", at: 0).refused.map(\.caller) == ["quiet"])
    }

    @Test func whatWouldWaitTooLongIsRefusedWhenItComes() {
        var batcher = batcher(maximumBatch: 1, longestWait: 1)
        _ = batcher.beginsAtOnce(at: 0)
        _ = batcher.finished(1, seconds: 0.5, at: 0.5)
        _ = batcher.beginsAtOnce(at: 1)
        // Half a second each: three may wait, the fourth would begin after a second and a half.
        for _ in 0..<3 { #expect(arrive(&batcher, "a", at: 1).refused.isEmpty) }
        #expect(batcher.expectedWait == 1.5)
        #expect(arrive(&batcher, "a", at: 1).refused.count == 1)
    }

    @Test func whatHasWaitedTooLongIsNotBegun() {
        var batcher = batcher(longestWait: 1)
        _ = batcher.beginsAtOnce(at: 0)
        _ = arrive(&batcher, "a", at: 0)
        _ = arrive(&batcher, "a", at: 1.5)
        let actions = batcher.finished(1, seconds: 2, at: 2)
        #expect(actions.refused.map(\.id) == [1])
        #expect(actions.batches.map { $0.map(\.id) } == [[2]])
    }

    @Test func aDelayGathersCompanyAndEndsWithAFullBatch() {
        var batcher = batcher(maximumBatch: 3, delay: 0.2)
        let begins = batcher.beginsAtOnce(at: 0)
        #expect(!begins)
        let first = arrive(&batcher, "a", at: 0)
        #expect(first.batches.isEmpty && first.wakeUp == 0.2)
        #expect(arrive(&batcher, "b", at: 0.1).wakeUp == nil)
        let gathered = batcher.delayIsOver(at: 0.2)
        #expect(gathered.batches.map { $0.map(\.id) } == [[1, 2]])
        _ = batcher.finished(2, seconds: 0.1, at: 0.3)
        _ = arrive(&batcher, "a", at: 1)
        _ = arrive(&batcher, "a", at: 1)
        #expect(arrive(&batcher, "a", at: 1).batches.map(\.count) == [3])
    }

    @Test func whoLeavesTheQueueIsForgotten() {
        var batcher = batcher()
        _ = batcher.beginsAtOnce(at: 0)
        _ = arrive(&batcher, "a", at: 0)
        let (gone, again) = (batcher.cancel(1, of: "a"), batcher.cancel(1, of: "a"))
        #expect(gone?.id == 1 && again == nil)
        let actions = batcher.finished(1, seconds: 0, at: 0)
        #expect(actions.batches.isEmpty)
    }

    /// Random arrivals, ends, departures and delays: nothing is lost, nothing is answered twice, no limit is passed.
    @Test(arguments: 0..<40) func everyRequestHasOneEnd(_ seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let replicas = 1...Int.random(in: 1...3, using: &random)
        var batcher = batcher(
            maximumBatch: Int.random(in: 1...5, using: &random),
            delay: seed.isMultiple(of: 3) ? 0.01 : 0,
            maximumWaiting: 8,
            longestWait: 0.5,
            replicas: replicas
        )
        var (open, ended, underWay): (Set<Int>, Set<Int>, [[Int]]) = ([], [], [])
        func take(_ actions: Batcher<Void>.Actions) {
            for ticket in actions.refused {
                #expect(open.remove(ticket.id) != nil)
                ended.insert(ticket.id)
            }
            for batch in actions.batches {
                #expect(batch.count <= batcher.policy.maximumBatch)
                underWay.append(batch.map(\.id))
            }
        }
        var time = 0.0
        for _ in 0..<2_000 {
            time += Double.random(in: 0...0.02, using: &random)
            let caller = ["a", "b", "c"][Int.random(in: 0..<3, using: &random)]
            switch Int.random(in: 0..<8, using: &random) {
            case 0..<4:
                let id = batcher.makeID()
                open.insert(id)
                if batcher.beginsAtOnce(at: time) {
                    underWay.append([id])
                } else {
                    take(batcher.arrive((), id: id, caller: caller, at: time))
                }
            case 4..<6 where !underWay.isEmpty:
                let batch = underWay.remove(at: Int.random(in: 0..<underWay.count, using: &random))
                for id in batch {
                    #expect(open.remove(id) != nil)
                    ended.insert(id)
                }
                take(batcher.finished(batch.count, seconds: 0.01, at: time))
            case 6:
                if let id = open.randomElement(using: &random), let ticket = batcher.cancel(id, of: caller) {
                    open.remove(ticket.id)
                    ended.insert(ticket.id)
                }
            default: take(batcher.delayIsOver(at: time))
            }
            #expect(batcher.waiting <= 8 && batcher.busy == underWay.count)
            #expect(replicas.contains(batcher.replicas) && batcher.busy <= replicas.upperBound)
            #expect(open.count == batcher.waiting + underWay.reduce(0) { $0 + $1.count })
        }
        let next = batcher.makeID()
        #expect(ended.count + open.count == next - 1)
    }
}
