import Foundation
import Mathematics
import TextIndex

/// Made-up documents: words in the frequencies of Zipf, each document fond of a few of them.
struct RandomCorpus {
    var documents: [IndexDocument] = []
    let fieldCount: Int
    private let wordCount: Int
    private var random: SeededRandom

    init(seed: UInt64, documentCount: Int, fieldCount: Int = 3, wordCount: Int = 60, longest: Int = 30) {
        random = SeededRandom(seed: seed)
        self.fieldCount = fieldCount
        self.wordCount = wordCount
        var key = Int64(-5)
        for _ in 0..<documentCount {
            key += 1 + Int64(random.index(below: 3))
            let topic = random.index(below: wordCount)
            let fields = (0..<fieldCount).map { field in
                let length = random.index(below: field == 0 ? 3 : longest)
                return (0..<length).map { _ in
                    random.index(below: 4) == 0 ? Self.word(topic) : Self.word(zipf())
                }
            }
            documents.append(IndexDocument(key: key, fields: fields))
        }
    }

    /// A word of letters, near its neighbours in spelling.
    static func word(_ number: Int) -> String {
        let letters = ["a", "e", "é", "o", "u"]
        return "w" + String(number, radix: 5).compactMap(\.wholeNumberValue).map { letters[$0] }.joined()
    }

    private mutating func zipf() -> Int {
        // The inverse of the harmonic series' integral: P(rank ≤ r) ∝ ln r.
        min(wordCount - 1, Int(exp(random.unit() * log(Double(wordCount + 1)))) - 1)
    }

    // MARK: - Queries

    mutating func query() -> TextQuery {
        let count = 1 + random.index(below: 5)
        return TextQuery((0..<count).map { _ in clause() })
    }

    private mutating func clause() -> TextClause {
        let occurrence: TextClause.Occurrence =
            switch random.index(below: 8) {
            case 0: .mustNot
            case 1, 2: .must
            default: .should
            }
        return TextClause(pattern(), occurrence, weight: [0.5, 1, 1, 2][random.index(below: 4)])
    }

    private mutating func pattern() -> TextPattern {
        switch random.index(below: 12) {
        case 0: .prefix(String(Self.word(zipf()).prefix(2)))
        case 1: .fuzzy(Self.word(zipf()), distance: 1 + random.index(below: 2))
        case 2, 3: .phrase((0..<1 + random.index(below: 3)).map { _ in Self.word(zipf()) })
        case 4: .near((0..<2 + random.index(below: 2)).map { _ in Self.word(zipf()) }, within: random.index(below: 6))
        case 5: .anyOf((0..<1 + random.index(below: 3)).map { _ in Self.word(zipf()) })
        default: .term(Self.word(zipf()))
        }
    }

    mutating func ranking() -> BM25F {
        BM25F(
            k1: 0.2 + 2 * random.unit(),
            fields: (0..<fieldCount).map { _ in
                BM25F.Field(weight: [0, 1, 1, 2.5][random.index(below: 4)], lengthNormalization: random.unit())
            }
        )
    }

    mutating func keys(share: Double) -> [Int64] { documents.map(\.key).filter { _ in random.unit() < share } }

    mutating func index(below bound: Int) -> Int { random.index(below: bound) }
}
