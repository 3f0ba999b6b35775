import Foundation
import Learning
import Testing

/// Explanations held against what `shap.LinearExplainer` says of the same model file and texts.
///
/// See `scripts/make-explanation-reference.py`, which reads the file and makes the vectors by itself.
struct ExplanationReferenceTests {
    private struct Reference: Decodable {
        struct Case: Decodable {
            struct Feature: Decodable {
                var name: String
                /// By class.
                var shares: [Double]
            }

            var text: String
            var bases: [Double]
            var features: [Feature]
        }

        var classes: [String]
        var cases: [Case]
    }

    /// What the release that wrote the model said of three texts: invoice, lease, notice.
    private static let answers = [
        [0.8453383109664414, 0.10857474380583576, 0.046086945227722824],
        [0.014349126055356713, 0.10667452004039517, 0.8789763539042482],
        [0.34867933961015074, 0.3510423990175688, 0.30027826137228036],
    ]

    private static func fixture(_ name: String, _ type: String) throws -> URL {
        try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: type))
    }

    @Test func everyShareIsTheShapleyValue() throws {
        let data = try Data(contentsOf: Self.fixture("explanations", "json"))
        let reference = try JSONDecoder().decode(Reference.self, from: data)
        let model = try TextClassifier(file: Self.fixture("format-2", "deedbox-model").path)
        #expect(model.classes == reference.classes)
        for known in reference.cases {
            for (column, label) in reference.classes.enumerated() {
                let explanation = try #require(model.explanation(of: TextSample(text: known.text), label: label))
                #expect(abs(explanation.bias - known.bases[column]) < 1e-6)
                let shares = Self.shares(explanation.contributions.map { ($0.feature, $0.weight) })
                let expected = Self.shares(known.features.map { ($0.name, $0.shares[column]) })
                #expect(Set(shares.keys) == Set(expected.keys), "\(label): \(known.text)")
                for (name, values) in expected {
                    let found = shares[name] ?? []
                    #expect(found.count == values.count, "\(name)")
                    #expect(zip(found, values).allSatisfy { abs($0 - $1) < 1e-6 }, "\(name)")
                }
            }
        }
        #expect(reference.cases.map(\.features.count).max() ?? 0 > 100)
    }

    /// By name, ascending: a run of characters is another feature at the end of a word, under the same name.
    private static func shares(_ parts: [(name: String, share: Double)]) -> [String: [Double]] {
        Dictionary(grouping: parts.filter { $0.share != 0 }, by: \.name).mapValues { $0.map(\.share).sorted() }
    }

    @Test func modelsOfFormat2AreReadForEver() throws {
        let model = try TextClassifier(file: Self.fixture("format-2", "deedbox-model").path)
        let texts = ["an invoice for the tenant", "notice of the lease", ""]
        for (text, expected) in zip(texts, Self.answers) {
            let answer = model.classify(TextSample(text: text))
            // Weights are added up in `Float`, 64 at a time.
            #expect(zip(answer.probabilities, expected).allSatisfy { abs($0.probability - $1) < 1e-6 })
        }
        #expect(model.verdict.review != nil && model.verdict.novelty == nil)
    }
}
