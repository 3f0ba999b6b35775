/// A document that a query found.
package struct TextHit: Hashable, Sendable {
    package var key: Int64
    /// Above 0; the sum of the parts of its `ScoreExplanation`, to the bit.
    package var score: Double

    package init(key: Int64, score: Double) {
        self.key = key
        self.score = score
    }
}
