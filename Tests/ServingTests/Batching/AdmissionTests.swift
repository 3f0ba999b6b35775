import Serving
import Testing

struct AdmissionTests {
    private var admission = Admission(longestWait: 1)

    /// How many of so many requests of a caller are taken on.
    private mutating func take(_ count: Int, of caller: Int) -> Int {
        var taken = 0
        for _ in 0..<count where admission.takesOn(caller) { taken += 1 }
        return taken
    }

    /// Lets it measure a hundredth of a second an answer: one second is a hundred requests.
    private mutating func measure() {
        _ = take(3, of: 0)
        for time in [0, 0.01, 0.02] { admission.ended(0, at: time) }
    }

    @Test mutating func asManyAreTakenOnAsAreAnsweredInTime() {
        measure()
        let limit = admission.limit
        #expect(abs(admission.secondsPerAnswer - 0.01) < 1e-12 && (99...100).contains(limit))
        let taken = take(1_000, of: 1)
        #expect(taken == limit && admission.underWay == limit)
        admission.ended(1, at: 0.03)
        let more = take(10, of: 1)
        #expect(more == 1)
    }

    @Test mutating func beforeAnythingWasMeasuredNobodyIsRefused() {
        let taken = take(10_000, of: 1)
        #expect(taken == 10_000)
    }

    @Test mutating func howeverLongAnswersTakeAFewMayWait() {
        _ = take(2, of: 1)
        admission.ended(1, at: 0)
        admission.ended(1, at: 5)
        #expect(admission.limit == Admission.least)
    }

    @Test mutating func oneWhoFillsItDoesNotKeepOthersOut() {
        measure()
        let full = take(1_000, of: 1)
        let others = take(10, of: 2)
        let more = take(10, of: 1)
        #expect(others == 10 && more == 0)
        // Each gets an even share of twice as many at most.
        _ = take(1_000, of: 2)
        #expect(admission.underWay <= 2 * full && admission.underWay >= 2 * full - 2)
    }

    @Test mutating func timeInWhichNobodyWaitsIsNotMeasured() {
        measure()
        let before = admission.secondsPerAnswer
        for second in 1...100 {
            _ = take(1, of: 1)
            admission.ended(1, at: Double(second))
        }
        #expect(admission.secondsPerAnswer == before)
    }
}
