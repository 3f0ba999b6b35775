import Testing
import Tracking

struct ReadinessQueueTests {
    private func look(_ model: String) -> ReadinessLook { ReadinessLook(model: model, version: 1, requestedAt: 5) }

    private func item(_ id: String) -> ReadinessItem {
        ReadinessItem(
            id: id,
            area: .quality,
            title: id,
            status: .pass,
            evidence: "seen",
            command: "none",
            measuredAt: 1,
            seconds: 1
        )
    }

    @Test func looksAreCarriedOutOneAtATimeInTheirOrder() throws {
        var queue = ReadinessQueue()
        let added = [queue.add(look("a")), queue.add(look("b")), queue.add(look("a"))]
        #expect(added == [true, true, false])
        let first = queue.claim(owner: "one") { $0 == "one" }
        let none = queue.claim(owner: "two") { $0 == "one" }
        #expect(first?.model == "a" && none == nil, "one is alive and at it")
        queue.end(by: "one")
        let second = queue.claim(owner: "two") { _ in true }
        queue.end(by: "two")
        let third = queue.claim(owner: "two") { _ in true }
        #expect(second?.model == "b" && third == nil && queue.looks.isEmpty)
    }

    @Test func whatADeadOwnerLeftGoesOnWhereItWas() throws {
        var queue = ReadinessQueue()
        _ = queue.add(look("a"))
        _ = queue.claim(owner: "one") { _ in false }
        queue.record(item("x"), by: "one")
        let taken = queue.claim(owner: "two") { _ in false }
        let next = try #require(taken)
        #expect(next.items.map(\.id) == ["x"] && next.deaths == 1 && next.owner == "two")
        queue.record(item("lost"), by: "one")
        #expect(queue.look(at: "a")?.items.count == 1, "what the dead say late does not count")
        let again = queue.claim(owner: "three") { _ in false }
        #expect(again?.deaths == 2)
        queue.record(item("y"), by: "three")
        #expect(queue.look(at: "a")?.deaths == 0)
    }

    @Test func whatIsReleasedWaitsAndIsNoDeath() throws {
        var queue = ReadinessQueue()
        _ = queue.add(look("a"))
        _ = queue.claim(owner: "one") { _ in true }
        queue.release(by: "one")
        let next = queue.claim(owner: "two") { _ in true }
        #expect(next?.deaths == 0)
    }

    @Test func whoDoesNotWaitTakesThePlaceOfWhatNobodyCarriesOut() throws {
        var queue = ReadinessQueue()
        _ = queue.add(look("a"))
        var mine = look("a")
        mine.version = 2
        let begun = queue.begin(mine, owner: "one") { _ in true }
        #expect(begun?.owner == "one" && queue.looks.map(\.version) == [2])
        let beside = queue.begin(look("b"), owner: "two") { _ in true }
        let behind = queue.begin(look("b"), owner: "two") { _ in false }
        #expect(beside == nil && behind != nil, "two would put the machine under load at once")
    }
}
