/// Maps confidences to how often answers of such a confidence were right.
///
/// Source: Ayer et al. 1955, "An empirical distribution function for sampling with incomplete information" (pooling of
/// adjacent violators): the rising curve that fits best.
package struct Recalibration: Hashable, Sendable, Codable {
    /// Where the curve's steps stand, ascending, and how high they are; between two it is straight.
    private let confidences: [Double]
    private let rates: [Double]

    /// From cases whose truth is known; nil of none.
    package init?(_ answers: some Collection<(confidence: Double, isRight: Bool)>) {
        guard !answers.isEmpty else { return nil }
        var blocks: [(first: Double, last: Double, right: Double, count: Double)] = []
        for (confidence, isRight) in answers.sorted(by: { $0.confidence < $1.confidence }) {
            let right = isRight ? 1.0 : 0.0
            if let last = blocks.indices.last, blocks[last].last == confidence {
                blocks[last].right += right
                blocks[last].count += 1
            } else {
                blocks.append((confidence, confidence, right, 1))
            }
        }
        var pooled: [(first: Double, last: Double, right: Double, count: Double)] = []
        for block in blocks {
            pooled.append(block)
            while let last = pooled.last, pooled.count > 1 {
                let before = pooled[pooled.count - 2]
                guard before.right / before.count >= last.right / last.count else { break }
                pooled.removeLast(2)
                pooled.append((before.first, last.last, before.right + last.right, before.count + last.count))
            }
        }
        confidences = pooled.flatMap { $0.first == $0.last ? [$0.first] : [$0.first, $0.last] }
        rates = pooled.flatMap { block in
            Array(repeating: block.right / block.count, count: block.first == block.last ? 1 : 2)
        }
    }

    /// How often answers of that confidence are right.
    package func rate(_ confidence: Double) -> Double {
        guard let place = confidences.firstIndex(where: { $0 >= confidence }) else { return rates[rates.count - 1] }
        guard place > 0, confidences[place] > confidence else { return rates[place] }
        let share = (confidence - confidences[place - 1]) / (confidences[place] - confidences[place - 1])
        return rates[place - 1] + share * (rates[place] - rates[place - 1])
    }
}
