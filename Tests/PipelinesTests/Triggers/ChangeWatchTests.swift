import Testing

@testable import Pipelines

struct ChangeWatchTests {
    /// The times at which a change was told, of what was seen at which times; `a` was there at 0.
    private func told(_ looks: [(Double, String)], quiet: Double, pause: Double = 0) -> [Double] {
        var watch = ChangeWatch("a", at: 0)
        return looks.compactMap { time, seen in watch.isChange(seen, at: time, quiet: quiet, pause: pause) ? time : nil
        }
    }

    @Test func aChangeIsToldOnceWhenItHasSettled() {
        let looks = [(1000, "a"), (1001, "b"), (1050, "c"), (1100, "c"), (1110, "c"), (9999, "c")].map {
            (Double($0.0), $0.1)
        }
        #expect(told(looks, quiet: 60) == [1110])
    }

    @Test func whatComesAndGoesIsNoChange() {
        #expect(told([(10, "b"), (20, "a"), (500, "a")], quiet: 60).isEmpty)
    }

    @Test func aPauseHoldsTheNextOneBack() {
        #expect(told([(10, "b"), (50, "c"), (110, "c")], quiet: 0, pause: 100) == [10, 110])
    }
}
