/// The tokens of a text that a reader must not get wrong: amounts, percentages and full dates.
enum KeyTokens {
    /// In the order of the text, as often as they stand there; white space inside a token is one space.
    static func found(in text: String) -> [String] {
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let months = CalendarDate.monthNames.joined(separator: "|")
        let forms = [
            #"\d{1,2}/\d{2}/\d{4}"#,
            #"(?:\#(months)) \d{1,2}, \d{4}"#,
            #"\d{1,2}(?:st|nd|rd|th) day of (?:\#(months)), \d{4}"#,
            #"\d+(?:\.\d+)?%"#,
            #"\$?\d{1,3}(?:,\d{3})*\.\d{2}(?!\d)"#,
        ]
        guard let token = try? Regex(forms.joined(separator: "|")) else { return [] }
        return flat.matches(of: token).map { String(flat[$0.range]) }
    }
}
