/// Reads decimal fractions of few digits, which need no text and no allocation.
enum ShortDecimal {
    /// As far as the digits of every number below the next one are exact in 53 bits.
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]

    /// The number that stands there; nil for all else, numbers or not.
    ///
    /// Digits and power of ten are exact, so that their quotient is rounded once, as a correct reading is.
    /// Source: Clinger 1990, "How to read floating point numbers accurately", PLDI.
    static func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Double? {
        let isNegative = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "-")
        var (mantissa, digits, point) = (0, 0, range.upperBound)
        for place in (isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
            let digit = Int(bytes[place]) - Int(UInt8(ascii: "0"))
            if (0...9).contains(digit) {
                mantissa = 10 * mantissa + digit
                digits += 1
                guard digits < powersOfTen.count else { return nil }
            } else {
                guard bytes[place] == UInt8(ascii: "."), point == range.upperBound else { return nil }
                point = place
            }
        }
        guard digits > 0 else { return nil }
        let size = Double(mantissa) / powersOfTen[max(0, range.upperBound - point - 1)]
        return isNegative ? -size : size
    }
}
