/// Shows the values of cells as a person sees them (ECMA-376, part 1, 18.8.30 and 18.8.31).
struct NumberFormat {
    private let sections: [FormatSection]

    /// A format by its code, such as `$#,##0.00`.
    init(_ code: String) { sections = FormatParser.sections(of: code) }

    /// The number as it is shown, without the spaces that only align it.
    ///
    /// - Parameters:
    ///   - number: as the file states it; shown as it stands when it is none.
    ///   - epoch: where the file's dates start.
    func text(ofNumber number: some StringProtocol, epoch: SerialDate.Epoch) -> String {
        guard let digits = DecimalDigits(number), let value = Double(number) else { return String(number) }
        guard let (section, hidesSign) = section(for: value) else { return "" }
        let shown: String
        if section.isDate {
            shown =
                SerialDate(value, epoch: epoch).map { DateFormat.text(of: $0, in: section) } ?? General.text(of: digits)
        } else if section.isGeneral {
            let sign = digits.isNegative && hidesSign ? String(General.text(of: digits).dropFirst()) : nil
            shown = section.tokens.map { Self.text(of: $0, general: sign ?? General.text(of: digits)) }.joined()
        } else if section.isText {
            shown = General.text(of: digits)
        } else {
            shown = DigitFormat(section).text(of: digits, hidesSign: hidesSign)
        }
        return Self.compact(shown)
    }

    /// A text as it is shown.
    func text(ofText text: String) -> String {
        guard let section = sections.count > 3 ? sections[3] : sections.last, section.isText else { return text }
        return section.tokens.map { token in
            switch token {
            case .text: text
            case .literal(let literal): literal
            default: ""
            }
        }.joined()
    }

    /// The part for a value, and whether the part itself says that the value is negative.
    private func section(for value: Double) -> (FormatSection, hidesSign: Bool)? {
        let numeric = sections.prefix(3)
        if numeric.contains(where: { $0.condition != nil }) {
            let section = numeric.first { $0.condition?.holds(for: value) ?? true } ?? numeric.last
            return section.map { ($0, $0.condition?.isOnlyNegative == true) }
        }
        // A part for text alone says nothing of numbers.
        let count = numeric.count > 1 && numeric.last?.isText == true ? numeric.count - 1 : numeric.count
        if value < 0, count > 1 { return (numeric[1], true) }
        if value == 0, count > 2 { return (numeric[2], false) }
        return numeric.first.map { ($0, false) }
    }

    private static func text(of token: FormatToken, general: String) -> String {
        switch token {
        case .general: general
        case .literal(let literal): literal
        case .percent: "%"
        default: ""
        }
    }

    private static func compact(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}
