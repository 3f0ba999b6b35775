import Foundation
import Learning
import Testing

/// Accuracy on public sets, where they are at hand, beside what scikit-learn reaches with the same features.
struct PublicSetTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        /// scikit-learn 1.9.1: `TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)`,
        /// `OneVsRestClassifier(LogisticRegression(C=10, solver="liblinear"))`.
        var reference: Double
        var testDescription: String { name }
    }

    @Test(
        .enabled(if: PublicSets.areAtHand),
        arguments: [Case(name: "trec6", reference: 0.884), Case(name: "sms", reference: 0.9839)]
    )
    func accuracyIsThatOfScikitLearn(example: Case) throws {
        let folder = "\(PublicSets.folder)/\(example.name)"
        var configuration = TrainerConfiguration()
        configuration.folds = 3
        let model = try Trainer(configuration: configuration).train(SampleFile.read(path: folder + "/train.tsv"))
        let evaluation = Evaluator(now: { 0 })
            .evaluate(model.classifier, on: try SampleFile.read(path: folder + "/test.tsv"))
        #expect(evaluation.accuracy >= example.reference - 0.002)
        #expect(evaluation.calibrationError < 0.03)
    }
}

private enum PublicSets {
    /// Tests run from the package's root; the sets lie beside it.
    static let folder = "../shared/data/classification"
    static var areAtHand: Bool { FileManager.default.fileExists(atPath: folder) }
}
