import Foundation
import Mathematics
import Monitoring
import Testing

struct DriftReportTests {
    /// Cases of two classes: leases are long, statements short; words decide, colours do not.
    private func profile(
        _ count: Int,
        seed: UInt64,
        longer: Double = 0,
        red: Double = 0.5,
        unknown: Double = 0
    ) -> DriftProfile {
        var random = SeededRandom(seed: seed)
        var profile = DriftProfile()
        for _ in 0..<count {
            let words = 100 + 900 * random.unit() + longer
            let isUnknown = random.unit() < unknown
            profile.add(
                [
                    "words": isUnknown ? .missing : .number(words),
                    "colour": .category(random.unit() < red ? "red" : "blue"),
                    "noise": .number(random.unit()),
                ],
                predictedClass: words > 700 ? "lease" : "statement"
            )
        }
        return profile
    }

    @Test func nothingDriftsWhereNothingMoved() throws {
        // 100 comparisons of four features at a false discovery rate of 5 %, and an effect size on top.
        var alarms = 0
        for seed in 0..<100 {
            let report = try #require(
                DriftReport(of: profile(100, seed: UInt64(2 * seed)), from: profile(300, seed: UInt64(2 * seed + 1)))
            )
            if report.features.contains(where: \.isDrifting) { alarms += 1 }
        }
        #expect(alarms <= 8, "\(alarms) of 100")
    }

    @Test func aMoveIsFoundRankedByItsEffectOnPredictions() throws {
        let report = try #require(
            DriftReport(of: profile(2000, seed: 1, longer: 300, red: 0.95), from: profile(2000, seed: 2))
        )
        let drifting = report.features.filter(\.isDrifting).map(\.feature)
        #expect(Set(drifting) == ["words", "colour", "predicted_class"])
        // A third of the cases becomes a lease by its words; colours say nothing of the class.
        let words = try #require(report.features.first { $0.feature == "words" })
        let colour = try #require(report.features.first { $0.feature == "colour" })
        #expect(abs(words.effectOnPredictions - 1.0 / 3) < 0.05 && colour.effectOnPredictions < 0.05)
        #expect(drifting.firstIndex(of: "words") ?? 9 < drifting.firstIndex(of: "colour") ?? 0)
        #expect(abs((words.wasserstein ?? 0) - 300 / 260) < 0.1 && (words.kolmogorovSmirnov ?? 0) > 0.3)
        #expect(report.score == report.features.filter(\.isDrifting).map(\.score).max())
    }

    @Test func manyCasesDoNotMakeASmallMoveADrift() throws {
        let report = try #require(
            DriftReport(of: profile(20_000, seed: 1, red: 0.52), from: profile(20_000, seed: 2))
        )
        let colour = try #require(report.features.first { $0.feature == "colour" })
        #expect(colour.adjustedP < 0.05 && !colour.isDrifting)
    }

    @Test func whatIsNoLongerKnownIsADrift() throws {
        let report = try #require(DriftReport(of: profile(500, seed: 1, unknown: 0.3), from: profile(500, seed: 2)))
        let words = try #require(report.features.first { $0.feature == "words" })
        #expect(words.isDrifting && words.missingBefore == 0 && abs(words.missingNow - 0.3) < 0.06)
    }

    @Test func tooFewCasesTellNothing() {
        #expect(DriftReport(of: profile(29, seed: 1), from: profile(500, seed: 2)) == nil)
    }

    @Test func aReferenceIsKeptInLittleRoomAndComparesTheSameAfterwards() throws {
        let reference = profile(20_000, seed: 3)
        let data = try JSONEncoder().encode(reference)
        #expect(data.count < 40_000, "\(data.count) bytes for 20,000 cases")
        let kept = try JSONDecoder().decode(DriftProfile.self, from: data)
        let window = profile(500, seed: 4, longer: 100)
        #expect(DriftReport(of: window, from: kept) == DriftReport(of: window, from: reference))
    }
}
