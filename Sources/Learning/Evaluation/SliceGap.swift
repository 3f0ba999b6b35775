/// How unlike the parts of a slice are treated when a class is called.
package struct SliceGap: Hashable, Sendable, Codable {
    /// What the samples are parted by, as in `SliceScore`.
    package var slice: String
    package var label: String
    package var gap: FairnessGap

    /// The gaps of every slice with more than one part, for each class that samples have; sorted.
    ///
    /// `predictions[i]` is of `samples[i]`.
    static func gaps(of predictions: [ScoredPrediction], on samples: [TextSample]) -> [Self] {
        var parts: [String: [(part: String, index: Int)]] = [:]
        for (index, sample) in samples.enumerated() {
            let confidence = predictions[index].prediction.confidence
            for (slice, value) in SliceScore.parts(of: sample, confidence: confidence) where slice != "confidence" {
                parts[slice, default: []].append((value, index))
            }
        }
        let labels = Set(predictions.map(\.truth)).sorted()
        return parts.sorted { $0.key < $1.key }.filter { Set($0.value.map(\.part)).count > 1 }.flatMap { slice, cases in
            labels.map { label in
                Self(
                    slice: slice,
                    label: label,
                    gap: FairnessGap(
                        parts: cases.map(\.part),
                        truths: cases.map { predictions[$0.index].truth == label },
                        answers: cases.map { predictions[$0.index].prediction.label == label }
                    )
                )
            }
        }
    }
}
