import Mathematics
import TextAnalysis

/// How good a classifier is on a part of the samples, such as the scanned ones.
package struct SliceScore: Hashable, Sendable, Codable {
    /// What the samples are parted by: `file_type`, `read_by`, `page_count`, `word_count`, `confidence`, or a column of their metadata.
    package var slice: String
    /// The part, such as `pdf`.
    package var value: String
    package var count: Int
    /// The share that is right.
    package var accuracy: Double
    /// Wilson's.
    package var accuracyInterval: RateInterval

    init(slice: String, value: String, hits: Int, count: Int) {
        self.slice = slice
        self.value = value
        self.count = count
        accuracy = Double(hits) / Double(max(1, count))
        accuracyInterval = RateInterval(WilsonInterval.interval(successes: hits, of: count))
    }

    /// The score of every part that has samples, sorted; `predictions[i]` is of `samples[i]`.
    package static func scores(of predictions: [ScoredPrediction], on samples: [TextSample]) -> [Self] {
        struct Part: Hashable {
            let slice: String
            let value: String
        }
        let columns = columns(of: samples)
        var counts: [Part: (hits: Int, count: Int)] = [:]
        for (prediction, sample) in zip(predictions, samples) {
            let isRight = prediction.truth == prediction.prediction.label
            for (slice, value) in parts(
                of: sample,
                confidence: prediction.prediction.confidence,
                columns: columns
            ) {
                counts[Part(slice: slice, value: value), default: (0, 0)].hits += isRight ? 1 : 0
                counts[Part(slice: slice, value: value), default: (0, 0)].count += 1
            }
        }
        return
            counts
            .map { Self(slice: $0.slice, value: $0.value, hits: $1.hits, count: $1.count) }
            .sorted { ($0.slice, $0.value) < ($1.slice, $1.value) }
    }

    /// A column with more different values, such as an id, parts nothing.
    private static let mostValues = 20
    /// Names that a column of metadata cannot take.
    private static let ownSlices: Set = ["confidence", "word_count", "page_count", "file_type", "read_by"]

    /// The columns of metadata that part the samples.
    static func columns(of samples: [TextSample]) -> Set<String> {
        var values: [String: Set<String>] = [:]
        for (column, value) in samples.lazy.flatMap(\.metadata) where values[column]?.count ?? 0 <= mostValues {
            values[column, default: []].insert(value)
        }
        return Set(values.filter { $0.value.count <= mostValues }.keys).subtracting(ownSlices)
    }

    /// The slices that a sample lies in, and its part of each.
    static func parts(
        of sample: TextSample,
        confidence: Double,
        columns: Set<String>
    ) -> [(slice: String, value: String)] {
        var parts = [
            ("confidence", band(of: confidence, among: [0.5, 0.8, 0.95])),
            ("word_count", band(of: Double(WordTokenizer.count(in: sample.text)), among: [100, 1_000, 10_000])),
        ]
        parts += sample.metadata.filter { columns.contains($0.key) }.map { ($0.key, $0.value) }
        if let suffix = sample.filename?.split(separator: ".").dropFirst().last {
            parts.append(("file_type", suffix.lowercased()))
        }
        if let pages = sample.traits["page_count"] {
            parts.append(("page_count", band(of: pages, among: [2, 10, 50])))
        }
        // Only documents have traits; a bare text was read by nobody.
        if !sample.traits.isEmpty {
            parts.append(("read_by", sample.traits["ocr_confidence"] == nil ? "text_layer" : "ocr"))
        }
        return parts
    }

    /// `below 0.5`, or `from 0.8` for the highest bound that the number reaches.
    private static func band(of number: Double, among bounds: [Double]) -> String {
        func text(_ bound: Double) -> String { bound < 1 ? "\(bound)" : "\(Int(bound))" }
        guard let reached = bounds.last(where: { number >= $0 }) else { return "below \(text(bounds[0]))" }
        return "from \(text(reached))"
    }

    private enum CodingKeys: String, CodingKey {
        case slice, value, count, accuracy
        case accuracyInterval = "accuracy_interval"
    }
}
