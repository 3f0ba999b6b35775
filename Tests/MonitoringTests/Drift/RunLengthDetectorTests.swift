import Mathematics
import Monitoring
import Testing

struct RunLengthDetectorTests {
    private func normal(_ random: inout SeededRandom) -> Double { NormalDistribution.quantile(random.unit()) }

    /// The mean of 400 runs has a deviation of about a twentieth of the run length.
    @Test func falseAlarmsComeAsSeldomAsStated() {
        var random = SeededRandom(seed: 5)
        var detector = RunLengthDetector(runLength: 1000)
        var (alarms, values) = (0, 0)
        while alarms < 400 {
            values += 1
            if detector.add(normal(&random)) != nil { alarms += 1 }
        }
        let length = Double(values) / 400
        #expect(length > 850 && length < 1200, "\(length)")
    }

    @Test func aMoveOfADeviationIsFoundWithinTwoDozenValues() {
        var random = SeededRandom(seed: 6)
        var delays = 0
        for _ in 0..<200 {
            var detector = RunLengthDetector(runLength: 1000)
            var delay = 1
            while detector.add(normal(&random) - 1) != .down { delay += 1 }
            delays += delay
        }
        #expect(Double(delays) / 200 < 24, "\(delays)")
    }

    /// Scores by rank are normal, whatever the law of the values, and with ties.
    @Test func scoresOfTheReferenceAreNormal() {
        var random = SeededRandom(seed: 7)
        let reference = CountedValues((0..<500).map { Double($0 % 5 == 0 ? 0 : $0 * $0) })
        let scores = Moments(
            (0..<4000).map { _ in
                let place = random.index(below: 500)
                let value = Double(place % 5 == 0 ? 0 : place * place)
                return RunLengthDetector.score(of: value, in: reference, random: &random)
            }
        )
        #expect(abs(scores.mean) < 0.05 && abs(scores.variance - 1) < 0.07, "\(scores)")
    }
}
