/// The number that a text stands for, and the format that shows it as it was written: `($1,250.50)` is -1250.50.
struct SheetNumber {
    /// In digits with a point, as files have it.
    let value: String
    /// A format code of a spreadsheet (ECMA-376, part 1, section 18.8.31).
    let format: String

    /// nil for a text that is no amount, number with groups or percentage in English form.
    init?(_ text: String) {
        if let share = Self.share(text) {
            self = share
        } else if let amount = Self.amount(text) {
            self = amount
        } else {
            return nil
        }
    }

    private init(value: String, format: String) {
        self.value = value
        self.format = format
    }

    /// `8.4375%`: a hundredth of it, with the decimals that it has.
    private static func share(_ text: String) -> Self? {
        guard text.last == "%" else { return nil }
        let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isNumber) }) else { return nil }
        let digits = String(repeating: "0", count: max(0, 3 - parts[0].count)) + parts[0]
        let value = "\(digits.dropLast(2)).\(digits.suffix(2))\(parts[1])"
        return Self(value: value, format: "0.\(String(repeating: "0", count: parts[1].count))%")
    }

    /// `1,250.50`, `$1,250.50`, `(£310.00)`.
    private static func amount(_ text: String) -> Self? {
        let isNegative = text.first == "(" && text.last == ")"
        var body = isNegative ? text.dropFirst().dropLast() : text[...]
        let symbol = body.first.flatMap { "$£".contains($0) ? "\"\(body.removeFirst())\"" : nil } ?? ""
        let parts = body.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, parts[1].allSatisfy(\.isNumber), isGrouped(parts[0]) else {
            return nil
        }
        let shown = "\(symbol)#,##0.00"
        let sign = isNegative ? "-" : ""
        return Self(value: "\(sign)\(parts[0].filter(\.isNumber)).\(parts[1])", format: "\(shown);(\(shown))")
    }

    /// `1,250,000`: groups of three behind the first.
    private static func isGrouped(_ digits: Substring) -> Bool {
        let groups = digits.split(separator: ",", omittingEmptySubsequences: false)
        return groups.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
            && groups.dropFirst().allSatisfy { $0.count == 3 }
            && groups[0].count <= 3
    }
}
