/// Whether the nearest passages bear out by their words that they are near, beyond chance.
///
/// Passages drawn without regard to the question have some of its words, too: of a question of twenty words they reach a
/// quarter of what the best do. So chance is taken off, as from the agreement of two raters (Cohen, "A coefficient of
/// agreement for nominal scales", 1960): the agreement of vectors that belong to other passages is about 0, whatever the question.
enum LegAgreement {
    /// How many passages are drawn.
    static let drawn = 100
    /// The best are at most this share of all: what most passages share tells nothing.
    private static let share = 20

    /// How many of the best of each leg are looked at, of `count` passages: at least 1, at most `most`.
    static func depth(most: Int, of count: Int) -> Int { max(1, min(most, count / share)) }

    /// (nearest − drawn) / (best − drawn) of the means, at least 0; nil when no passage does better than those drawn.
    ///
    /// - Parameters:
    ///   - best: The scores by words of the best by words; not empty.
    ///   - nearest: Those of the nearest by meaning; not empty.
    ///   - drawn: Those of passages drawn without regard to the question; not empty.
    static func value(best: [Double], nearest: [Double], drawn: [Double]) -> Double? {
        func mean(_ scores: [Double]) -> Double { scores.reduce(0, +) / Double(scores.count) }
        let chance = mean(drawn)
        let most = mean(best) - chance
        return most > 0 ? max(0, (mean(nearest) - chance) / most) : nil
    }
}
