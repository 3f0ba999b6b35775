import Documents
import Mathematics
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

struct LegAgreementTests {
    static let values: [(best: [Double], nearest: [Double], drawn: [Double], expected: Double?)] = [
        ([4, 2], [4, 2], [1, 1], 1), ([4, 2], [3, 1], [1, 1], 0.5), ([4, 2], [1, 1, 1], [1], 0), ([4], [0], [1, 3], 0),
        ([2], [2], [2, 2], nil), ([3], [1.5], [0, 0, 0], 0.5),
    ]

    @Test(arguments: values)
    func chanceIsTakenOff(_ best: [Double], _ nearest: [Double], _ drawn: [Double], _ expected: Double?) {
        #expect(LegAgreement.value(best: best, nearest: nearest, drawn: drawn) == expected)
    }

    @Test(arguments: [(0, 1), (39, 1), (40, 2), (600, 30), (1_000_000, 30)])
    func ofFewPassagesFewAreTheBest(_ count: Int, _ expected: Int) {
        #expect(LegAgreement.depth(most: 30, of: count) == expected)
    }

    /// Twenty topics of twenty passages, each with words of its topic and of all; the vectors are right, or another passage's.
    @Test(arguments: [false, true])
    func vectorsOfOtherPassagesDoNotAgree(_ isShuffled: Bool) async throws {
        let home = try StoredHome()
        let index = home.stores.passages
        var random = SeededRandom(seed: 5)
        for topic in 0..<20 {
            try await home.stores.ingest(.fixture(topic + 1, class: nil))
            let texts = (0..<20).map { "tenant rent landlord topic\(topic) clause\(topic) number \($0)" }
            try await index.replace(
                texts.enumerated().map { .fixture(of: topic + 1, ordinal: $0, text: $1) },
                of: .fixture(topic + 1)
            )
        }
        let ids = try await index.passagesWithoutEmbedding(limit: 400).map(\.passageID)
        var vectors = ids.indices.map { Self.vector(topic: $0 / 20, &random) }
        if isShuffled { vectors.shuffle(using: &random) }
        try await index.setEmbeddings(Dictionary(uniqueKeysWithValues: zip(ids, vectors)))
        for topic in 0..<20 {
            let question = PassageQuestion(
                lexical: LexicalQuery(terms: ["tenant", "topic\(topic)", "clause\(topic)"]),
                vector: Self.vector(topic: topic, &random),
                poolSize: 400
            )
            let agreement = try #require(try await index.find(question).agreement)
            #expect(isShuffled ? agreement < 0.2 : agreement > 0.9, "topic \(topic): \(agreement)")
        }
    }

    private static func vector(topic: Int, _ random: inout SeededRandom) -> [Float] {
        let vector = (0..<32).map { ($0 == topic ? 1 : 0) + Float.random(in: -0.1...0.1, using: &random) }
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
