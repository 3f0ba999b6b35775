/// How amounts, percentages and dates are written.
enum FigureForm {
    /// Whether a word is a whole amount, percentage or date.
    static func isWhole(_ text: String) -> Bool {
        text.wholeMatch(of: /\(?-?\$?(?:\d{1,3}(?:,\d{3})+(?:\.\d{2})?|\d{1,3}\.\d{2})\)?[.,;:]?/) != nil
            || text.wholeMatch(of: /\d{1,3}(?:\.\d{1,4})?%[.,;:]?/) != nil
            || text.wholeMatch(of: /\d{1,2}\/\d{1,2}\/\d{2,4}[.,;:]?/) != nil
    }

    /// Whether a word is an amount with groups of thousands and cents, a percentage or a date: nothing is missing.
    static func isComplete(_ text: String) -> Bool { isWhole(text) && text.contains(/,\d{3}\.\d|%|\//) }

    /// Whether a word may be part of a figure: digits and the marks among them, or one sign that a digit was taken for.
    static func isPart(_ text: String) -> Bool {
        let strange = text.unicodeScalars.count { !marks.contains($0) && !("0"..."9").contains($0) }
        return strange <= 1 && text.unicodeScalars.contains { ("0"..."9").contains($0) }
            || text.unicodeScalars.allSatisfy(marks.contains)
    }

    /// A figure whose marks were confused, as such figures are written; nil for all else.
    ///
    /// Between groups of thousands stand commas, before two last digits behind such groups a point.
    static func corrected(_ text: String) -> String? {
        if let match = text.wholeMatch(of: /(\(?-?\$?\d{1,3}(?:[,.]\d{3})+),(\d{2}\)?[.,;:]?)/), match.1.contains(",") {
            return match.1.replacing(".", with: ",") + "." + match.2
        }
        if let match = text.wholeMatch(of: /(\(?-?\$?\d{1,3}(?:,\d{3})*)(?:,\.|\.,)(\d{2}\)?[.,;:]?)/) {
            return match.1 + "." + match.2
        }
        if let match = text.wholeMatch(of: /(\d{1,3})(?:,\.|\.,|,)(\d{4}%[.,;:]?)/) { return match.1 + "." + match.2 }
        return nil
    }

    private static let marks = Set("$%()-.,:;/".unicodeScalars)
}
