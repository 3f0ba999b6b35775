import Foundation

/// What speaks for and against a recognised amount, percentage or date being read rightly.
struct ReadingEvidence {
    enum Kind {
        case money, percentage, date
    }

    var kind: Kind
    /// The mean confidence of the fact's words, 0…1.
    var words = 1.0
    /// That of its worst word.
    var worstWord = 1.0
    /// The mean confidence of the words around it.
    var neighbours = 1.0
    /// That of all words on the page.
    var page = 1.0
    /// The finder's certainty: less where figures are odd or letters stood for digits.
    var form = 1.0
    /// 1 where words and figures say the same, −1 where they do not, 0 where one of them is missing.
    var agreement = 0.0
    /// Whether a sum, a product or a sequence with other facts comes out.
    var addsUp = false
    /// Whether the same value stands elsewhere in the document.
    var isRepeated = false

    /// Whether figures or separators stand so close to the fact that it may be a part of a number that was torn: `$25, 310`.
    var isTorn = false
    /// Whether it is written otherwise than nearly all amounts of the document, without cents among amounts with cents.
    var isOdd = false

    /// The numbers that the model weighs.
    var features: [Double] {
        [
            1, kind == .percentage ? 1 : 0, kind == .date ? 1 : 0, Self.logit(words), Self.logit(worstWord),
            Self.logit(neighbours), Self.logit(page), min(0, form - 0.9) * 10, agreement, addsUp ? 1 : 0,
            isRepeated ? 1 : 0, isTorn ? 1 : 0, isOdd ? 1 : 0,
        ]
    }

    /// Log-odds, kept within what a thousandth and its complement have.
    private static func logit(_ probability: Double) -> Double {
        let bounded = min(max(probability, 0.001), 0.999)
        return log(bounded / (1 - bounded))
    }
}
