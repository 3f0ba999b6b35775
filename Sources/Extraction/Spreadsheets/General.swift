/// The format of cells that have none.
enum General {
    /// Spreadsheets show as many digits as their column is wide, some ten.
    private static let significantDigits = 10
    private static let plainExponents = -8...21

    /// The number without needless digits; whole numbers in full, since they may be account numbers.
    static func text(of number: DecimalDigits) -> String {
        guard plainExponents.contains(number.exponent) else { return scientific(number) }
        let rounded = number.rounded(keeping: max(significantDigits, number.exponent))
        let integer = rounded.integerDigits
        let fraction = rounded.fractionDigits(rounded.fractionCount)
        let text = (integer.isEmpty ? "0" : string(integer)) + (fraction.isEmpty ? "" : "." + string(fraction))
        return rounded.isNegative ? "-" + text : text
    }

    private static func scientific(_ number: DecimalDigits) -> String {
        let rounded = number.rounded(keeping: 6)
        let power = rounded.exponent - 1
        let mantissa = rounded.scaled(by: -power)
        let exponent = (power < 0 ? "-" : "+") + (abs(power) < 10 ? "0" : "") + "\(abs(power))"
        return text(of: mantissa) + "E" + exponent
    }

    private static func string(_ digits: [UInt8]) -> String {
        String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }
}
