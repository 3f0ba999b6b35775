import Learning
import Mathematics
import Testing

struct CurveOfSamplesTests {
    /// Each class has many words of which a text has few: the more texts, the more words are known.
    private static let samples: [TextSample] = {
        var random = SeededRandom(seed: 3)
        return (0..<240).map { number in
            let label = ["a", "b", "c"][number % 3]
            let words = (0..<3).map { _ in "\(label)word\(random.index(below: 60))" }
            return TextSample(text: words.joined(separator: " "), label: label, group: "\(number / 2)")
        }
    }()

    @Test func moreSamplesAreBetterAndTheLastPointIsTheValidation() throws {
        let trainer = Trainer(configuration: TrainerConfiguration(calibrations: [.temperature]))
        let curve = try trainer.learningCurve(Self.samples)
        #expect(curve.points.map(\.share) == [0.125, 0.25, 0.5, 1])
        #expect(curve.points.map(\.trainingCount) == [24, 48, 96, 192])
        #expect(curve.points.allSatisfy { $0.count == 240 })
        let (first, last) = (try #require(curve.points.first), try #require(curve.points.last))
        #expect(last.accuracy > first.accuracy + 0.1)
        #expect(last.accuracyInterval.lower > first.accuracyInterval.upper)
        // A temperature does not change which value is the largest.
        let validation = try trainer.train(Self.samples).validation
        #expect(abs(last.accuracy - validation.accuracy) < 1e-9)
        #expect(abs(last.macroF1 - validation.macroF1) < 1e-9)
    }

    @Test func theSameSamplesGiveTheSameCurve() throws {
        let trainer = Trainer(configuration: TrainerConfiguration(folds: 3))
        #expect(try trainer.learningCurve(Self.samples) == trainer.learningCurve(Self.samples))
    }

    @Test func sharesThatAreTooSmallHaveNoCases() throws {
        let samples = (0..<8).map { TextSample(text: $0 < 4 ? "lease" : "bill", label: $0 < 4 ? "a" : "b") }
        let curve = try Trainer(configuration: TrainerConfiguration(folds: 2)).learningCurve(samples)
        #expect(curve.points.last?.count == 8)
        #expect(curve.points.first?.count ?? 9 < 8)
    }
}
