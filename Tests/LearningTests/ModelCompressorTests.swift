import Learning
import Mathematics
import Testing

struct ModelCompressorTests {
    private static let configuration = TrainerConfiguration(folds: 3)
    private static let topics = [
        ("lease", ["landlord", "tenant", "premises", "rent", "suite", "term"]),
        ("invoice", ["goods", "buyer", "price", "order", "delivery", "amount"]),
    ]

    /// Each text has two words of its topic among many that say nothing.
    private static func samples(_ count: Int) -> [TextSample] {
        var random = SeededRandom(seed: 4)
        return (0..<count).map { number in
            let (label, words) = topics[number % 2]
            let noise = (0..<8).map { _ in "word\(random.index(below: 400))" }
            let text = (noise + [random.element(of: words), random.element(of: words)]).joined(separator: " ")
            return TextSample(text: text, label: label)
        }
    }

    private static func variants(_ samples: [TextSample]) throws -> [ModelVariant] {
        let whole = try Trainer(configuration: configuration).train(samples)
        return try ModelCompressor(configuration: configuration, now: { 0 }).variants(of: whole, from: samples)
    }

    @Test func theSmallestThatIsProvenStandsIn() throws {
        let variants = try Self.variants(Self.samples(1000))
        #expect(variants.count >= 4)
        for variant in variants { #expect(variant.summary.byteCount == variant.model.classifier.data().count) }
        let accepted = try #require(ModelCompressor.accepted(variants))
        #expect(accepted.summary.loss.upper <= ModelCompressor.margin)
        #expect(accepted.model.classifier.classify(TextSample(text: "the tenant pays rent")).label == "lease")
        let smaller = variants.filter { $0.summary.byteCount < accepted.summary.byteCount }
        #expect(smaller.allSatisfy { $0.summary.loss.upper > ModelCompressor.margin })
    }

    @Test func fewSamplesProveNothing() throws {
        let variants = try Self.variants(Self.samples(200))
        #expect(!variants.isEmpty)
        #expect(ModelCompressor.accepted(variants) == nil)
    }

    @Test func sparseSelectionKeepsWhatMatters() throws {
        var configuration = Self.configuration
        let samples = Self.samples(800)
        let whole = try Trainer(configuration: configuration).train(samples).classifier
        configuration.selection = .sparse(cost: 3)
        let sparse = try Trainer(configuration: configuration).train(samples).classifier
        #expect(sparse.featureCount < whole.featureCount / 2)
        for word in Self.topics.flatMap(\.1) {
            let sample = TextSample(text: word)
            #expect(sparse.classify(sample).label == whole.classify(sample).label, "\(word)")
        }
    }
}
