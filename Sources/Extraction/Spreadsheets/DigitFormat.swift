/// Shows a number through the digit places of a format, such as `#,##0.00`, `0.0%`, `0.00E+00` or `# ?/?`.
struct DigitFormat {
    private static let largestDenominator = 999

    private let tokens: [FormatToken]
    /// The places before and behind the point.
    private var integerPlaces: [Character] = []
    private var fractionPlaces: [Character] = []
    private var exponentPlaces = 0
    private var isGrouped = false
    private var power = 0
    private var isScientific = false
    private let isFraction: Bool

    init(_ section: FormatSection) {
        tokens = section.tokens
        isFraction = tokens.contains(.slash)
        var hasPoint = false
        var pendingCommas = 0
        for token in tokens {
            switch token {
            case .digit(let place):
                if pendingCommas > 0, !hasPoint { isGrouped = true }
                pendingCommas = 0
                if isScientific {
                    exponentPlaces += 1
                } else if hasPoint {
                    fractionPlaces.append(place)
                } else {
                    integerPlaces.append(place)
                }
            case .comma where !integerPlaces.isEmpty || hasPoint: pendingCommas += 1
            case .point:
                power -= 3 * pendingCommas
                pendingCommas = 0
                hasPoint = true
            case .percent: power += 2
            case .exponent: isScientific = true
            default: break
            }
        }
        // Commas behind the last place divide by a thousand each.
        power -= 3 * pendingCommas
    }

    /// The number as shown; the sign stands in front unless the format says it itself.
    func text(of number: DecimalDigits, hidesSign: Bool) -> String {
        var shown: String
        let scaled = number.scaled(by: power)
        var isZero = false
        if isFraction {
            shown = fraction(of: scaled)
        } else if isScientific {
            shown = scientific(scaled)
        } else {
            let rounded = scaled.rounded(fractionDigits: fractionPlaces.count)
            isZero = rounded.isZero
            shown = places(of: rounded, exponent: nil)
        }
        if number.isNegative, !hidesSign, !isZero { shown = "-" + shown }
        return shown
    }

    private func scientific(_ number: DecimalDigits) -> String {
        var mantissa = number.scaled(by: 1 - number.exponent).rounded(fractionDigits: fractionPlaces.count)
        var exponent = number.isZero ? 0 : number.exponent - 1
        if mantissa.exponent > 1 {
            mantissa = mantissa.scaled(by: -1)
            exponent += 1
        }
        return places(of: mantissa, exponent: exponent)
    }

    private func places(of number: DecimalDigits, exponent: Int?) -> String {
        let integer = number.integerDigits
        let fraction = number.fractionDigits(fractionPlaces.count)
        var text = ""
        var (integerIndex, fractionIndex) = (0, 0)
        var isBehindPoint = false
        var hasExponent = false
        for token in tokens {
            switch token {
            case .literal(let literal): text += literal
            case .percent: text += "%"
            case .point:
                // A number below 1 has no digit before its point where the format asks for none.
                isBehindPoint = true
                text += "."
            case .exponent(let showsPlus):
                text += "E" + exponentText(exponent ?? 0, showsPlus: showsPlus)
                hasExponent = true
            case .digit where hasExponent: break
            case .digit(let place) where isBehindPoint:
                text += fractionDigit(fraction, at: fractionIndex, place: place)
                fractionIndex += 1
            case .digit(let place):
                text += integerDigits(integer, at: integerIndex, place: place)
                integerIndex += 1
            default: break
            }
        }
        return text
    }

    /// The digits at a place; at the first one, also those that have no place of their own.
    private func integerDigits(_ digits: [UInt8], at index: Int, place: Character) -> String {
        let position = integerPlaces.count - 1 - index
        var text = ""
        if index == 0, digits.count > integerPlaces.count {
            for extra in stride(from: digits.count - 1, to: position, by: -1) {
                text += grouped("\(digits[digits.count - 1 - extra])", position: extra)
            }
        }
        if position < digits.count {
            text += grouped("\(digits[digits.count - 1 - position])", position: position)
        } else if integerPlaces.prefix(index + 1).contains("0") {
            text += grouped("0", position: position)
        } else if place == "?" {
            text += " "
        }
        return text
    }

    private func grouped(_ digit: String, position: Int) -> String {
        isGrouped && position > 0 && position % 3 == 0 ? digit + "," : digit
    }

    private func fractionDigit(_ digits: [UInt8], at index: Int, place: Character) -> String {
        let isIdle = digits[index...].allSatisfy { $0 == 0 } && !fractionPlaces[index...].contains("0")
        if isIdle { return place == "?" ? " " : "" }
        return "\(digits[index])"
    }

    private func exponentText(_ exponent: Int, showsPlus: Bool) -> String {
        let digits = "\(abs(exponent))"
        let padding = String(repeating: "0", count: max(exponentPlaces - digits.count, 0))
        return (exponent < 0 ? "-" : showsPlus ? "+" : "") + padding + digits
    }

    /// The nearest fraction whose denominator has as many digits as the format has places behind the slash.
    private func fraction(of number: DecimalDigits) -> String {
        let plain = General.text(of: number)
        guard let value = Double(plain).map(abs), value < 1e15, let slash = tokens.firstIndex(of: .slash) else {
            return plain
        }
        let behind = tokens[(slash + 1)...].prefix { if case .literal(" ") = $0 { false } else { true } }
        let fixed = Int(
            behind.map { if case .literal(let text) = $0 { text } else if $0 == .digit("0") { "0" } else { "" } }
                .joined()
        )
        let places = behind.count { if case .digit = $0 { true } else { false } }
        let largest = [0, 9, 99][min(places, 2)] + (places > 2 ? Self.largestDenominator - 99 : 0)
        let whole = value.rounded(.down)
        let rest = value - whole
        var (numerator, denominator) = (rest.rounded(), 1.0)
        let candidates = fixed.map { $0 > 0 && $0 <= 9_999 ? $0...$0 : 1...1 } ?? 1...max(largest, 1)
        for candidate in candidates.map(Double.init) {
            let nearest = (rest * candidate).rounded()
            let isNearer = abs(rest - nearest / candidate) < abs(rest - numerator / denominator) - 1e-12
            if isNearer || fixed != nil { (numerator, denominator) = (nearest, candidate) }
        }
        if numerator == denominator { return "\(Int(whole) + 1)" }
        guard numerator > 0 else { return "\(Int(whole))" }
        return (whole > 0 ? "\(Int(whole)) " : "") + "\(Int(numerator))/\(Int(denominator))"
    }
}
