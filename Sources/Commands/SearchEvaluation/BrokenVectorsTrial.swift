import Embeddings
import Mathematics
import Operations
import SQLiteStorage
import Search

/// Answers to judged questions with vectors that are wrong on purpose, beside those by words alone.
struct BrokenVectorsTrial: Encodable {
    struct Outcome: Encodable {
        var vectors: BrokenVectors
        var evaluation: SearchEvaluation
        /// Of nDCG@10: this one minus that by words.
        var test: RandomizationTest
    }

    let byWords: SearchEvaluation
    private(set) var outcomes: [Outcome] = []

    private enum CodingKeys: String, CodingKey {
        case byWords = "by_words"
        case outcomes
    }

    /// Spoils the vectors of `store`, which nobody needs afterwards, in each of the ways.
    init(_ kinds: [BrokenVectors], of set: JudgedSet, in store: EvaluationStore, console: Console) async throws {
        byWords = try await store.evaluate(set.questions, mode: .bm25, with: [:], console: console)
        for kind in kinds {
            try await store.spoil(kind)
            let evaluation = try await store.evaluate(
                set.questions,
                mode: .hybrid,
                with: [:],
                embed: kind == .questions ? store.embeddingOfAnother(among: set.questions) : nil,
                console: console
            )
            var random = SeededRandom(seed: 1)
            let test = RandomizationTest(byWords.gains, evaluation.gains, random: &random)
            outcomes.append(Outcome(vectors: kind, evaluation: evaluation, test: test))
        }
    }
}

extension EvaluationStore {
    /// How many passages get their vectors at once.
    private static let batchSize = 1000

    /// Gives the passages wrong vectors.
    fileprivate func spoil(_ kind: BrokenVectors) async throws {
        guard let embedding = composition.embedding, let dimensions = composition.parts.embedder?.dimensions else {
            throw SearchError.embeddingsMissing
        }
        let passages = composition.storage.passages
        let count = try await passages.renewVectors()
        let pending = try await passages.passagesWithoutEmbedding(limit: count)
        let texts = kind.texts(pending.map(\.text))
        let random = texts == nil ? BrokenVectors.random(count, dimensions: dimensions) : []
        for start in stride(from: 0, to: pending.count, by: Self.batchSize) {
            let range = start..<min(start + Self.batchSize, pending.count)
            let vectors =
                if let texts { try await embedding.embeddings(of: Array(texts[range])) } else { Array(random[range]) }
            try await passages.setEmbeddings(
                Dictionary(uniqueKeysWithValues: zip(pending[range].map(\.passageID), vectors))
            )
        }
    }

    /// Makes of each question the vector of another one, always of the same.
    fileprivate func embeddingOfAnother(
        among questions: [JudgedSet.Question]
    ) -> (@Sendable (String) async throws -> [Float])? {
        guard let embed = composition.parts.embed else { return nil }
        let texts = questions.map(\.text)
        return { text in
            let seed = text.utf8.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }
            var random = SeededRandom(seed: seed)
            let others = texts.filter { $0 != text }
            return try await embed(others.randomElement(using: &random) ?? text)
        }
    }
}
