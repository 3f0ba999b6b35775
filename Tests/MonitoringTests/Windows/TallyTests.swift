import Mathematics
import Monitoring
import Testing

struct TallyTests {
    /// Any order, and any grouping, gives the same as all at once.
    @Test func oneByOneIsTheSameAsPutTogether() {
        let values = [(3.0, 10.0), (0.5, 30), (0.25, 20)]
        var tally = Tally()
        for (value, time) in values { tally.add(.confidence, value, at: time) }
        #expect(tally == values.map { Tally(.confidence, $0, at: $1) }.reduce(Tally(), +))
        #expect(tally.last == 0.5 && tally.spread == 3 * -2 + 0.25 + 0.25 * 0.75)
        #expect(tally == Tally(.confidence, values.map(\.0), last: 0.5, at: 30))
    }

    @Test func talliesCanBePutTogetherInAnyOrder() {
        var random = SeededRandom(seed: 7)
        let tallies = (0..<60).map { place in
            Tally(.latency, Double(Int.random(in: 1...4_000, using: &random)), at: Double(place))
        }
        let whole = tallies.reduce(Tally(), +)
        for _ in 0..<20 {
            let mixed = tallies.shuffled(using: &random)
            let cut = Int.random(in: 0...mixed.count, using: &random)
            #expect(mixed[..<cut].reduce(Tally(), +) + mixed[cut...].reduce(Tally(), +) == whole)
        }
        #expect(whole.last == tallies.last?.last && whole.count == 60)
    }

    @Test func whatDoesNotHoldAnyMoreIsTakenBack() {
        let said = Tally(isRight: true, confidence: 0.75)
        let truth = said + Tally(isRight: true, confidence: 0.75, sign: -1) + Tally(isRight: false, confidence: 0.75)
        #expect(truth == Tally(isRight: false, confidence: 0.75))
        #expect(Tally(rating: 4) + Tally(rating: 4, sign: -1) == Tally())
    }

    @Test(arguments: [
        (WindowSpan.minute, 119.9, 60), (.minute, 120, 120), (.hour, 7_199, 3_600), (.day, 86_399, 0),
        (.minute, -5, 0), (.day, 1e300, 253_402_214_400),
    ])
    func aTimeLiesInTheWindowThatBeginsAtOrBeforeIt(_ span: WindowSpan, _ time: Double, _ start: Int) {
        #expect(span.start(of: time) == start)
    }

    @Test func whatShadowsAnsweredIsLeftOutUnlessItCounts() {
        let windows = ["stable", "shadow"].map { arm in
            MetricWindow(
                series: MetricSeries(.latency, model: "m", version: 2, arm: arm),
                start: 60,
                tally: Tally(.latency, 10, at: 61)
            )
        }
        let subject = MetricSubject(version: VersionName(model: "m", version: 2))
        #expect(MetricTable(windows, by: [.version], shadows: false).sum(of: subject)[.latency]?.count == 1)
        #expect(MetricTable(windows, by: [.version], shadows: true).sum(of: subject)[.latency]?.count == 2)
        #expect(
            MetricTable(windows, by: [.version, .arm], shadows: false).subjects.map(\.arm) == ["shadow", "stable"]
        )
        #expect(MetricTable(windows, by: [], shadows: false).subjects == [MetricSubject()])
    }
}
