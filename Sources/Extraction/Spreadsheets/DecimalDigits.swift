/// A number as its decimal digits, to 15 significant ones as spreadsheets keep them: 0.d₁d₂d₃… × 10^exponent.
struct DecimalDigits: Hashable {
    private static let precision = 15
    /// Beyond what a `Double` holds, so that exponents never overflow.
    private static let largestExponent = 400

    private(set) var isNegative = false
    /// Each 0…9, the first and the last not 0; empty for zero.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    /// Reads a number as programs write it: `-12.5`, `1.25E-3`; nil for anything else.
    init?(_ text: some StringProtocol) {
        var rest = Substring(text).utf8
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        var hasPoint = false
        var hasDigits = false
        while let byte = rest.first {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                hasDigits = true
                append(byte - UInt8(ascii: "0"), isFraction: hasPoint)
            } else {
                break
            }
            rest = rest.dropFirst()
        }
        guard hasDigits, let power = Self.power(rest), abs(power) <= Self.largestExponent,
            abs(exponent) <= Self.largestExponent
        else { return nil }
        exponent += power
        trim()
        self = rounded(keeping: Self.precision)
    }

    var isZero: Bool { digits.isEmpty }

    /// The number times 10 to that power.
    func scaled(by power: Int) -> Self {
        var scaled = self
        if !isZero { scaled.exponent += power }
        return scaled
    }

    /// Half a unit goes away from zero, as in spreadsheets.
    func rounded(fractionDigits: Int) -> Self { rounded(keeping: exponent + fractionDigits) }

    /// The digits before the point without leading zeros; empty below 1.
    var integerDigits: [UInt8] { exponent > 0 ? (0..<exponent).map(digit(at:)) : [] }

    /// The first `count` digits behind the point.
    func fractionDigits(_ count: Int) -> [UInt8] { (0..<count).map { digit(at: exponent + $0) } }

    /// How many digits behind the point are not idle zeros.
    var fractionCount: Int { max(digits.count - exponent, 0) }

    /// The significant digits kept are the first `count`.
    func rounded(keeping count: Int) -> Self {
        guard count < digits.count else { return self }
        var result = self
        result.digits = Array(digits.prefix(max(count, 0)))
        guard count >= 0, digits[count] >= 5 else {
            result.trim()
            return result
        }
        var index = count - 1
        while index >= 0, result.digits[index] == 9 {
            result.digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            result.digits[index] += 1
        } else {
            result.digits.insert(1, at: 0)
            result.exponent += 1
        }
        result.trim()
        return result
    }

    private func digit(at index: Int) -> UInt8 { digits.indices.contains(index) ? digits[index] : 0 }

    private mutating func append(_ digit: UInt8, isFraction: Bool) {
        if digits.isEmpty, digit == 0 {
            if isFraction { exponent -= 1 }
            return
        }
        // One digit more than are kept decides the rounding; a hostile run of digits is only counted.
        if digits.count <= Self.precision { digits.append(digit) }
        if !isFraction { exponent += 1 }
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty {
            exponent = 0
            isNegative = false
        }
    }

    private static func power(_ rest: Substring.UTF8View) -> Int? {
        guard let mark = rest.first else { return 0 }
        guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
        return Int(String(rest.dropFirst()) ?? "")
    }
}
