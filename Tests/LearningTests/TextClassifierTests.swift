import Foundation
import Learning
import Mathematics
import Testing

struct TextClassifierTests {
    /// Sixty short papers of three kinds, made from a few words each.
    private static let samples: [TextSample] = {
        let words = [
            "lease": ["lease", "premises", "landlord", "tenant", "rent", "term", "demise"],
            "amendment": ["amendment", "amend", "lease", "ratified", "hereby", "section", "deleted"],
            "other": ["invoice", "due", "total", "bill", "to", "quantity", "price"],
        ]
        var random = SeededRandom(seed: 2)
        return words.sorted { $0.key < $1.key }.flatMap { label, words in
            (0..<20).map { index in
                let text = (0..<30).map { _ in random.element(of: words) }.joined(separator: " ")
                return TextSample(
                    text: "\(label) " + text,
                    filename: "\(label)_\(index).pdf",
                    traits: ["page_count": Double(1 + random.index(below: 9))],
                    label: label
                )
            }
        }
    }()

    private static let configuration: TrainerConfiguration = {
        var configuration = TrainerConfiguration()
        configuration.vectorizer.fields.append(
            TextField(name: "title", source: .opening, maximumWords: 5, longestRun: 1, skips: 2)
        )
        configuration.vectorizer.fields.append(TextField(name: "file name", source: .filename, maximumWords: 5))
        configuration.vectorizer.traits = [TraitField(trait: "page_count", weight: 0.2)]
        configuration.maximumFeatures = 60
        return configuration
    }()

    private let model: TrainedModel

    init() throws { model = try Trainer(configuration: Self.configuration).train(Self.samples) }

    @Test func easyPapersAreToldApart() {
        #expect(model.validation.accuracy == 1)
        #expect(model.sampleCounts == ["amendment": 20, "lease": 20, "other": 20])
        let answer = model.classifier.classify(TextSample(text: "Lease: landlord, tenant, premises and rent"))
        #expect(answer.label == "lease")
        #expect(abs(answer.probabilities.reduce(0) { $0 + $1.probability } - 1) < 1e-12)
    }

    @Test func anExplanationSumsToTheLogit() throws {
        for sample in Self.samples.prefix(25) {
            let logits = model.classifier.logits(of: sample)
            for (label, logit) in zip(model.classifier.classes, logits) {
                let explanation = try #require(model.classifier.explanation(of: sample, label: label))
                #expect(abs(explanation.logit - logit) < 1e-6)
            }
        }
    }

    @Test func runsOfCharactersSumToTheLogitWhateverWasReadBefore() throws {
        var configuration = TrainerConfiguration()
        configuration.vectorizer = SearchSpace.Features.wordsAndCharacters(minimumGroups: 1).vectorizer
        let classifier = try Trainer(configuration: configuration).train(Self.samples).classifier
        let long = Self.samples.map(\.text).joined(separator: " ")
        let texts = ["", "rent", "RENT\u{A0}rent  Rent\n", "à la rente", "\u{A0}", long, "rent"]
        for text in texts + texts.reversed() {
            let sample = TextSample(text: text)
            for (label, logit) in zip(classifier.classes, classifier.logits(of: sample)) {
                let explanation = try #require(classifier.explanation(of: sample, label: label))
                #expect(abs(explanation.logit - logit) < 1e-6, "\(text.prefix(20))")
            }
        }
    }

    @Test func anExplanationNamesItsWords() {
        let sample = TextSample(text: "Lease. The tenant’s premises", filename: "lease.pdf", traits: ["page_count": 9])
        let names = Set(model.classifier.explain(sample, label: "lease", limit: 100).map(\.feature))
        #expect(names.contains("text: tenant"))
        #expect(names.contains("title: lease"))
        #expect(names.contains("file name: lease"))
        #expect(names.contains("page_count"))
        #expect(model.classifier.explain(sample, label: "unheard", limit: 9).isEmpty)
        #expect(model.classifier.explain(sample, label: "lease", limit: 2).count == 2)
    }

    @Test func theFirstOfAnExplanationAreThoseOfTheWhole() throws {
        for sample in Self.samples.prefix(5) {
            let whole = try #require(model.classifier.explanation(of: sample, label: "lease")).contributions
            for limit in [0, 1, 5, 12, whole.count, 1000] {
                let first = model.classifier.explain(sample, label: "lease", limit: limit)
                #expect(first == Array(whole.prefix(limit)))
            }
        }
    }

    @Test func anExplanationSaysWhereItsWordsStand() throws {
        let text = "Café: the Lease of premises, and premises"
        let sample = TextSample(text: text, filename: "lease.pdf", traits: ["page_count": 9])
        let explanation = try #require(model.classifier.explanation(of: sample, label: "lease"))
        let scalars = Array(text.unicodeScalars)
        var spelled: [String: String] = [:]
        for contribution in explanation.contributions {
            guard let span = contribution.span else { continue }
            spelled[contribution.feature] = String(String.UnicodeScalarView(scalars[span]))
        }
        #expect(spelled["text: lease"] == "Lease")
        #expect(spelled["text: premises"] == "premises")
        let place = try #require(explanation.contributions.first { $0.feature == "text: premises" }?.span)
        #expect(place == 19..<27)
        let parts = explanation.contributions.filter { !$0.feature.hasPrefix("text") && !$0.feature.hasPrefix("title") }
        #expect(!parts.isEmpty && parts.allSatisfy { $0.span == nil })
    }

    @Test func anEmptyTextStillHasAnAnswer() {
        let answer = model.classifier.classify(TextSample(text: ""))
        #expect(answer.probabilities.count == 3)
        #expect(answer.confidence < 0.9)
    }

    @Test func theSameSamplesGiveTheSameBytes() throws {
        let again = try Trainer(configuration: Self.configuration).train(Self.samples)
        #expect(again.classifier.data() == model.classifier.data())
        #expect(again.validation == model.validation)
    }

    @Test func theKeptFeaturesAreLimited() {
        #expect(model.classifier.featureCount == 60)
    }

    @Test func aFileGivesTheSameAnswers() throws {
        let read = try TextClassifier(data: model.classifier.data())
        for sample in Self.samples { #expect(read.classify(sample) == model.classifier.classify(sample)) }
        #expect(read.data() == model.classifier.data())
    }

    @Test func unlabelledSamplesAreRefused() {
        #expect(throws: TrainingError.unlabelled(sample: 1)) {
            try Trainer().train([TextSample(text: "a", label: "a"), TextSample(text: "b")])
        }
        #expect(throws: TrainingError.fewerThanTwoClasses) { try Trainer().train([TextSample(text: "a", label: "a")]) }
        #expect(throws: TrainingError.noFeatures) {
            try Trainer().train((0..<8).map { TextSample(text: "", label: $0 < 4 ? "a" : "b") })
        }
    }
}
