/// How unlike the parts of a slice are treated when a class is called.
package struct SliceGap: Hashable, Sendable, Codable {
    /// What the samples are parted by, as in `SliceScore`.
    package var slice: String
    package var label: String
    package var gap: FairnessGap
    package var interval: FairnessInterval

    /// The gaps of every slice with more than one part, for each class that samples have; sorted.
    ///
    /// `predictions[i]` is of `samples[i]`.
    package static func gaps(of predictions: [ScoredPrediction], on samples: [TextSample]) -> [Self] {
        let columns = SliceScore.columns(of: samples)
        var parts: [String: [(part: String, index: Int)]] = [:]
        for (index, sample) in samples.enumerated() {
            let confidence = predictions[index].prediction.confidence
            for (slice, value) in SliceScore.parts(of: sample, confidence: confidence, columns: columns)
            where slice != "confidence" {
                parts[slice, default: []].append((value, index))
            }
        }
        let labels = Set(predictions.map(\.truth)).sorted()
        return parts.sorted { $0.key < $1.key }.filter { Set($0.value.map(\.part)).count > 1 }.flatMap { slice, cases in
            let table = PartTable(
                parts: cases.map(\.part),
                truths: cases.map { predictions[$0.index].truth },
                answers: cases.map { predictions[$0.index].prediction.label },
                labels: labels
            )
            return zip(labels, zip(table.gaps, table.intervals)).map { label, figures in
                Self(slice: slice, label: label, gap: figures.0, interval: figures.1)
            }
        }
    }
}
