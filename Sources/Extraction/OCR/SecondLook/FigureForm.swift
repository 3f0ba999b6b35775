/// How amounts, percentages and dates are written.
enum FigureForm {
    private static let amount = SharedPattern(
        /\(?-?\$?(?:\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,3}\.\d{2})\)?[.,;:]?/
    )
    private static let percentage = SharedPattern(/\d{1,3}(?:\.\d{1,4})?%[.,;:]?/)
    private static let date = SharedPattern(/\d{1,2}\/\d{1,2}\/\d{2,4}[.,;:]?/)
    private static let nothingMissing = SharedPattern(/,\d{3}\.\d|%|\//)

    private static let commaBeforeCents = SharedPattern(/(\(?-?\$?\d{1,3}(?:[,.]\d{3})+),(\d{2}\)?[.,;:]?)/)
    private static let marksBeforeCents = SharedPattern(
        /(\(?-?\$?\d{1,3}(?:,\d{3})*)(?:,\.|\.,)(\d{2}\)?[.,;:]?)/
    )
    private static let marksInPercentage = SharedPattern(/(\d{1,3})(?:,\.|\.,|,)(\d{4}%[.,;:]?)/)

    /// Whether a word is a whole amount, percentage or date.
    static func isWhole(_ text: String) -> Bool {
        guard hasDigit(text) else { return false }
        return amount.matches(text) || percentage.matches(text) || date.matches(text)
    }

    /// Whether a word is an amount with groups of thousands and cents, a percentage or a date: nothing is missing.
    static func isComplete(_ text: String) -> Bool { isWhole(text) && nothingMissing.isContained(in: text) }

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
        if let match = commaBeforeCents.wholeMatch(in: text), match.1.contains(",") {
            return match.1.replacing(".", with: ",") + "." + match.2
        }
        if let match = marksBeforeCents.wholeMatch(in: text) { return match.1 + "." + match.2 }
        if let match = marksInPercentage.wholeMatch(in: text) { return match.1 + "." + match.2 }
        return nil
    }

    private static func hasDigit(_ text: String) -> Bool {
        text.utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }

    private static let marks = Set("$%()-.,:;/".unicodeScalars)
}
