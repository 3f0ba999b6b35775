/// An exact amount of money: a whole number of cents.
struct Money: Hashable, Sendable {
    enum Currency: String, Sendable { case usd = "USD", gbp = "GBP", eur = "EUR" }

    var cents: Int
    var currency: Currency

    init(cents: Int, _ currency: Currency = .usd) {
        self.cents = cents
        self.currency = currency
    }

    /// `-1250.50`.
    var decimal: String {
        let magnitude = cents.magnitude
        return "\(cents < 0 ? "-" : "")\(magnitude / 100).\(Int(magnitude % 100).padded)"
    }

    /// With sign and symbol as people write it: `$1,250.50`, `($310.00)`, `1.250,50 EUR`.
    var text: String {
        let body = digits
        let positive =
            switch currency {
            case .usd: "$\(body)"
            case .gbp: "£\(body)"
            case .eur: "\(body) EUR"
            }
        return cents < 0 ? "(\(positive))" : positive
    }

    /// The digits with grouping, without sign and symbol.
    var digits: String {
        let magnitude = Int(cents.magnitude)
        let (group, point) = currency == .eur ? (".", ",") : (",", ".")
        return "\((magnitude / 100).grouped(by: group))\(point)\((magnitude % 100).padded)"
    }

    /// As a column without symbols shows it: `(310.00)` for less than nothing.
    var column: String { cents < 0 ? "(\(digits))" : digits }

    /// As deeds write it: `One Hundred Fifty and 00/100 Dollars ($150.00)`; plain in other currencies.
    var words: String {
        guard currency == .usd, cents >= 0 else { return text }
        return "\(Spelling.capitalizedWords(cents / 100)) and \((cents % 100).padded)/100 Dollars (\(text))"
    }

    /// The part of the amount, rounded half up to a cent.
    func share(millionths: Int) -> Self { Self(cents: (cents * millionths + 500_000) / 1_000_000, currency) }

    static func + (left: Self, right: Self) -> Self { Self(cents: left.cents + right.cents, left.currency) }
    static func - (left: Self, right: Self) -> Self { Self(cents: left.cents - right.cents, left.currency) }
    static func * (left: Self, right: Int) -> Self { Self(cents: left.cents * right, left.currency) }
}

extension Int {
    /// The digits in groups of three; for numbers that are not negative.
    func grouped(by separator: String = ",") -> String {
        let digits = Array("\(self)")
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += separator }
            text.append(digit)
        }
        return text
    }
}
