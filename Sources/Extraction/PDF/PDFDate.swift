/// Dates as PDF writes them (ISO 32000-1, 7.9.4): `D:YYYYMMDDHHmmSSOHH'mm'`.
enum PDFDate {
    /// The date in ISO 8601, as precise as it was; nil when it is none.
    static func iso8601(_ text: String) -> String? {
        var rest = text.hasPrefix("D:") ? text.dropFirst(2) : text[...]
        func digits(_ count: Int) -> Substring? {
            let digits = rest.prefix(count)
            guard digits.count == count, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            rest = rest.dropFirst(count)
            return digits
        }
        guard let year = digits(4) else { return nil }
        guard let month = digits(2) else { return String(year) }
        guard let day = digits(2) else { return "\(year)-\(month)" }
        guard let hour = digits(2), let minute = digits(2) else { return "\(year)-\(month)-\(day)" }
        let second = digits(2) ?? "00"
        return "\(year)-\(month)-\(day)T\(hour):\(minute):\(second)\(zone(rest))"
    }

    private static func zone(_ text: Substring) -> String {
        if text.hasPrefix("Z") { return "Z" }
        let digits = text.dropFirst().filter(\.isNumber)
        guard let sign = text.first, sign == "+" || sign == "-", digits.count >= 2 else { return "" }
        let minutes = digits.dropFirst(2).prefix(2)
        return "\(sign)\(digits.prefix(2)):\(minutes.count == 2 ? String(minutes) : "00")"
    }
}
