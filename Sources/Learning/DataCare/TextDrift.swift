import Foundation
import Mathematics

/// How well texts of now are told from earlier ones, and by which words.
///
/// A linear classifier learns to tell them apart on one half and is judged on the other, both ways; the area under the
/// curve is ½ where nothing has changed. Source: Lopez-Paz and Oquab 2017, "Revisiting classifier two-sample tests", ICLR;
/// Rabanser, Günnemann and Lipton 2019, "Failing loudly", section 3.2 (BBSD and domain classifiers).
package struct TextDrift: Hashable, Sendable, Codable {
    /// A word that tells texts of now from earlier ones.
    package struct Word: Hashable, Sendable, Codable {
        package var word: String
        /// The shares of texts that have it.
        package var before: Double
        package var now: Double
    }

    /// Texts of a side that are read; of more, evenly spread ones.
    package static let mostTexts = 1000
    /// Texts that each side needs.
    package static let fewestTexts = 20
    /// The area from which on texts count as drifting, where chance does not explain it.
    package static let threshold = 0.55
    private static let mostWords = 2000
    private static let mostFeatures = 20_000
    private static let wordsTold = 10

    /// The probability that a text of now looks more like now than an earlier one does, ½…1 where anything is found.
    package let area: Double
    package let p: Double
    /// Those that tell most first; words that became more frequent and words that became rarer.
    package let words: [Word]

    package var isDrifting: Bool { area >= Self.threshold && p <= 0.05 }

    /// Compares texts; nil where a side has too few.
    ///
    /// - Throws: `TrainingError` where LIBLINEAR refuses.
    package init?(of now: [String], from before: [String]) throws(TrainingError) {
        guard min(now.count, before.count) >= Self.fewestTexts else { return nil }
        let texts = (Self.spread(before), Self.spread(now))
        let samples = (texts.0 + texts.1).map { TextSample(text: $0) }
        let labels = Array(repeating: 0, count: texts.0.count) + Array(repeating: 1, count: texts.1.count)
        let vectorizer = TFIDFVectorizer(
            configuration: VectorizerConfiguration(
                fields: [TextField(name: "text", source: .text, maximumWords: Self.mostWords, longestRun: 1)],
                foldsNumbers: true
            ),
            fitting: samples,
            maximumFeatures: Self.mostFeatures
        )
        let rows = samples.map { vectorizer.vector(of: $0) }
        let scores = try Self.crossed(rows, labels, dimensions: vectorizer.dimensions)
        let ranks = RankComparison(
            zip(scores, labels).filter { $0.1 == 0 }.map(\.0),
            zip(scores, labels).filter { $0.1 == 1 }.map(\.0)
        )
        area = ranks.area
        p = ranks.p
        let all = Array(rows.indices)
        let weights = try Self.solve(rows, labels, all, dimensions: vectorizer.dimensions)
        words = Self.telling(weights, vectorizer, samples, rows, labels)
    }

    /// Each text's score by a classifier that did not see it.
    private static func crossed(
        _ rows: [SparseVector],
        _ labels: [Int],
        dimensions: Int
    ) throws(TrainingError) -> [Double] {
        var scores = [Double](repeating: 0, count: rows.count)
        for half in 0...1 {
            let seen = rows.indices.filter { $0 % 2 == half }
            let weights = try solve(rows, labels, seen, dimensions: dimensions)
            for place in rows.indices where place % 2 != half {
                let logits = weights.logits(of: rows[place])
                scores[place] = logits[1] - logits[0]
            }
        }
        return scores
    }

    private static func solve(
        _ rows: [SparseVector],
        _ labels: [Int],
        _ places: [Int],
        dimensions: Int
    ) throws(TrainingError) -> LinearWeights {
        try LinearSolver(kind: .dual, balancing: 1, tolerance: 0.01).solve(
            LinearProblem(
                rows: places.map { rows[$0] },
                labels: places.map { labels[$0] },
                copies: places.map { _ in 1 },
                classCount: 2,
                dimensions: dimensions
            )
        )
    }

    /// Words by how much they add, over all texts, to telling them apart.
    private static func telling(
        _ weights: LinearWeights,
        _ vectorizer: TFIDFVectorizer,
        _ samples: [TextSample],
        _ rows: [SparseVector],
        _ labels: [Int]
    ) -> [Word] {
        let totals = [0, 1].map { label in Double(labels.count { $0 == label }) }
        var (means, counts) = ([Double](repeating: 0, count: weights.dimensions), [[Double]]())
        counts = [means, means]
        for (row, label) in zip(rows, labels) {
            for (index, value) in zip(row.indices, row.values) {
                let place = Int(index)
                counts[label][place] += 1 / totals[label]
                means[place] += (label == 1 ? value : -value) / totals[label]
            }
        }
        let slopes = zip(weights.weights(of: 1), weights.weights(of: 0)).map { $0 - $1 }
        let top = TopK.indices(of: zip(slopes, means).map { $0 * $1 }, count: wordsTold)
        let names = names(of: top, vectorizer, samples, rows)
        return top.compactMap { place in
            names[place].map { Word(word: $0, before: counts[0][place], now: counts[1][place]) }
        }
    }

    /// A vocabulary keeps hashes of words only; the words are found in a text that has them.
    private static func names(
        of places: [Int],
        _ vectorizer: TFIDFVectorizer,
        _ samples: [TextSample],
        _ rows: [SparseVector]
    ) -> [Int: String] {
        var names: [Int: String] = [:]
        for wanted in places where names[wanted] == nil {
            guard let row = rows.firstIndex(where: { $0.indices.contains(Int32(wanted)) }) else { continue }
            let words = vectorizer.reader.words(of: samples[row])
            let namer = FeatureNamer(vectorizer.reader, sample: samples[row], words: words)
            vectorizer.forEachValue(of: samples[row], words: words) { index, _, place in
                guard places.contains(index), names[index] == nil else { return }
                let name = vectorizer.name(of: index, place: place, namer)
                names[index] = name.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? name
            }
        }
        return names
    }

    private static func spread(_ texts: [String]) -> [String] {
        guard texts.count > mostTexts else { return texts }
        return (0..<mostTexts).map { texts[$0 * texts.count / mostTexts] }
    }
}
