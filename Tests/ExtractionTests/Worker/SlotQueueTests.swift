import Testing

@testable import Extraction

struct SlotQueueTests {
    @Test func servesInTheOrderOfAsking() {
        var queue = SlotQueue<Int>(capacity: 2)
        let entered = [1, 2, 3, 4, 5].map { queue.enter($0) }
        #expect(entered == [true, true, false, false, false])
        let withdrawn = queue.withdraw(4)
        #expect(withdrawn)
        let next = [queue.leave(), queue.leave(), queue.leave()]
        #expect(next == [3, 5, nil])
        #expect(!queue.isIdle)
        let last = queue.leave()
        #expect(last == nil)
        #expect(queue.isIdle)
    }

    @Test func whoHasASlotCannotWithdraw() {
        var queue = SlotQueue<Int>(capacity: 1)
        let answers = [queue.enter(1), queue.withdraw(1), queue.withdraw(2)]
        #expect(answers == [true, false, false])
    }
}
