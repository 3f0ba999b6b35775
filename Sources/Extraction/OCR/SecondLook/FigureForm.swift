/// How amounts, percentages and dates are written.
///
/// Patterns are parsed once, for a page asks of each of its words. Matching changes nothing in a pattern but its compiled
/// form, which the library stores atomically: threads may share it.
enum FigureForm {
    nonisolated(unsafe) private static let amount =
        /\(?-?\$?(?:\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,3}\.\d{2})\)?[.,;:]?/
    nonisolated(unsafe) private static let percentage = /\d{1,3}(?:\.\d{1,4})?%[.,;:]?/
    nonisolated(unsafe) private static let date = /\d{1,2}\/\d{1,2}\/\d{2,4}[.,;:]?/
    nonisolated(unsafe) private static let nothingMissing = /,\d{3}\.\d|%|\//

    nonisolated(unsafe) private static let commaBeforeCents = /(\(?-?\$?\d{1,3}(?:[,.]\d{3})+),(\d{2}\)?[.,;:]?)/
    nonisolated(unsafe) private static let marksBeforeCents = /(\(?-?\$?\d{1,3}(?:,\d{3})*)(?:,\.|\.,)(\d{2}\)?[.,;:]?)/
    nonisolated(unsafe) private static let marksInPercentage = /(\d{1,3})(?:,\.|\.,|,)(\d{4}%[.,;:]?)/

    /// Whether a word is a whole amount, percentage or date.
    static func isWhole(_ text: String) -> Bool {
        guard hasDigit(text) else { return false }
        return text.wholeMatch(of: amount) != nil || text.wholeMatch(of: percentage) != nil
            || text.wholeMatch(of: date) != nil
    }

    /// Whether a word is an amount with groups of thousands and cents, a percentage or a date: nothing is missing.
    static func isComplete(_ text: String) -> Bool { isWhole(text) && text.contains(nothingMissing) }

    /// Whether a word may be part of a figure: digits and the marks among them, or one sign that a digit was taken for.
    static func isPart(_ text: String) -> Bool {
        let strange = text.unicodeScalars.count { !marks.contains($0) && !("0"..."9").contains($0) }
        return strange <= 1 && hasDigit(text) || text.unicodeScalars.allSatisfy(marks.contains)
    }

    /// A figure whose marks were confused, as such figures are written; nil for all else.
    ///
    /// Between groups of thousands stand commas, before two last digits behind such groups a point.
    static func corrected(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: ",")), hasDigit(text) else { return nil }
        if let match = text.wholeMatch(of: commaBeforeCents), match.1.contains(",") {
            return match.1.replacing(".", with: ",") + "." + match.2
        }
        if let match = text.wholeMatch(of: marksBeforeCents) { return match.1 + "." + match.2 }
        if let match = text.wholeMatch(of: marksInPercentage) { return match.1 + "." + match.2 }
        return nil
    }

    private static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static let marks = Set("$%()-.,:;/".unicodeScalars)
}
