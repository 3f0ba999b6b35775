import Foundation
import Mathematics
import TextAnalysis

/// What is remembered of labelled samples to notice when later ones are unlike them.
package struct DataProfile: Hashable, Sendable, Codable {
    /// Fewer samples say nothing of a distribution.
    private static let fewestSamples = 50
    /// Lengths are counted by powers of 2; the last bin takes all above.
    private static let lengthBins = 16

    /// Samples of each label.
    package var labels: [String: Int]
    /// Samples whose text has 2ⁿ⁻¹ to 2ⁿ words.
    package var lengths: [Int]

    package init(_ samples: [TextSample]) {
        labels = Dictionary(samples.compactMap(\.label).map { ($0, 1) }, uniquingKeysWith: +)
        lengths = Array(repeating: 0, count: Self.lengthBins)
        for sample in samples {
            let words = WordTokenizer.count(in: sample.text)
            lengths[min(Self.lengthBins - 1, Int.bitWidth - words.leadingZeroBitCount)] += 1
        }
    }

    /// How far labels or lengths, whichever moved further, have moved since `earlier` (`PopulationStability`); nil when either
    /// has too few samples to tell.
    package func drift(since earlier: Self) -> Double? {
        guard lengths.count == earlier.lengths.count,
            min(lengths.reduce(0, +), earlier.lengths.reduce(0, +)) >= Self.fewestSamples
        else { return nil }
        let names = Set(labels.keys).union(earlier.labels.keys).sorted()
        return max(
            PopulationStability.index(names.map { earlier.labels[$0] ?? 0 }, names.map { labels[$0] ?? 0 }),
            PopulationStability.index(earlier.lengths, lengths)
        )
    }
}
