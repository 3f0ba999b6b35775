import Mathematics
import TextAnalysis

/// How good a classifier is on a part of the samples, such as the scanned ones.
package struct SliceScore: Hashable, Sendable, Codable {
    /// What the samples are parted by: `file_type`, `read_by`, `word_count` or `confidence`.
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
    static func scores(of predictions: [ScoredPrediction], on samples: [TextSample]) -> [Self] {
        struct Part: Hashable {
            let slice: String
            let value: String
        }
        var counts: [Part: (hits: Int, count: Int)] = [:]
        for (prediction, sample) in zip(predictions, samples) {
            let isRight = prediction.truth == prediction.prediction.label
            for (slice, value) in parts(of: sample, confidence: prediction.prediction.confidence) {
                counts[Part(slice: slice, value: value), default: (0, 0)].hits += isRight ? 1 : 0
                counts[Part(slice: slice, value: value), default: (0, 0)].count += 1
            }
        }
        return
            counts
            .map { Self(slice: $0.slice, value: $0.value, hits: $1.hits, count: $1.count) }
            .sorted { ($0.slice, $0.value) < ($1.slice, $1.value) }
    }

    /// The slices that a sample lies in, and its part of each.
    static func parts(of sample: TextSample, confidence: Double) -> [(slice: String, value: String)] {
        var parts = [
            ("confidence", band(of: confidence, among: [0.5, 0.8, 0.95])),
            ("word_count", band(of: Double(WordTokenizer.count(in: sample.text)), among: [100, 1_000, 10_000])),
        ]
        if let suffix = sample.filename?.split(separator: ".").dropFirst().last {
            parts.append(("file_type", suffix.lowercased()))
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
