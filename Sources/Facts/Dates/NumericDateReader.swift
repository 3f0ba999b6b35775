/// Reads dates that are written in digits alone.
enum NumericDateReader {
    private static let slash: UInt32 = 0x2F
    private static let hyphen: UInt32 = 0x2D
    private static let period: UInt32 = 0x2E

    /// The date that starts with the digit at `index`, which is inside no longer number.
    static func match(in text: ScalarText, at index: Int) -> DateMatch? {
        let first = text.skipDigits(index)
        guard let joint = joint(at: first, in: text) else { return nil }
        let second = text.skipDigits(joint.end)
        guard (1...2).contains(second - joint.end), let other = self.joint(at: second, in: text),
            other.separator == joint.separator
        else { return nil }
        let third = text.skipDigits(other.end)
        guard third > other.end, !continues(at: third, separator: joint.separator, in: text) else { return nil }
        let parts = [index..<first, joint.end..<second, other.end..<third]
        return date(of: parts, separator: joint.separator, in: text)
    }

    /// A month and a year, `03/2024`.
    static func month(in text: ScalarText, at index: Int) -> DateMatch? {
        let first = text.skipDigits(index)
        guard first - index <= 2, text[first] == slash, text.skipDigits(first + 1) == first + 5 else { return nil }
        let end = first + 5
        guard text[end] != slash, !continues(at: end, separator: slash, in: text),
            let date = CalendarDate(
                year: number(in: text, first + 1..<end),
                month: number(in: text, index..<first),
                day: nil
            ), (1950...2100).contains(date.year)
        else { return nil }
        return DateMatch(range: index..<end, date: date, alternative: nil, certainty: 0.75)
    }

    /// The separator at `index` and where the next number starts; slashes may have a blank on both sides.
    private static func joint(at index: Int, in text: ScalarText) -> (separator: UInt32, end: Int)? {
        switch text[index] {
        case slash, hyphen, period: return (text[index], index + 1)
        case 0x20 where text[index + 1] == slash && text[index + 2] == 0x20: return (slash, index + 3)
        default: return nil
        }
    }

    private static func date(of parts: [Range<Int>], separator: UInt32, in text: ScalarText) -> DateMatch? {
        let numbers = parts.map { number(in: text, $0) }
        let range = parts[0].lowerBound..<parts[2].upperBound
        if parts[0].count == 4 {
            guard parts[2].count <= 2, separator == slash || parts[1].count == 2 && parts[2].count == 2,
                let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
            else { return nil }
            return DateMatch(range: range, date: date, alternative: nil, certainty: 0.98)
        }
        guard parts[0].count <= 2 else { return nil }
        let isShort = parts[2].count == 2
        // Section numbers (`4.2.12`) and ranges look like hyphens and periods with two digits behind.
        guard parts[2].count == 4 || isShort && (separator == slash || isAnnounced(parts[0].lowerBound, in: text))
        else { return nil }
        let year = isShort ? CalendarDate.year(ofTwoDigits: numbers[2]) : numbers[2]
        let monthFirst = CalendarDate(year: year, month: numbers[0], day: numbers[1])
        let dayFirst = CalendarDate(year: year, month: numbers[1], day: numbers[0])
        let order = separator == period ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
        let readings = order.compactMap(\.self)
        guard let date = readings.first else { return nil }
        let alternative = readings.count > 1 && readings[1] != date ? readings[1] : nil
        let certainty = (alternative == nil ? 0.97 : 0.8) * (isShort ? 0.9 : 1)
        return DateMatch(range: range, date: date, alternative: alternative, certainty: certainty)
    }

    /// Whether the number goes on, so that this was no date: a letter, a digit, a separator before a digit.
    private static func continues(at index: Int, separator: UInt32, in text: ScalarText) -> Bool {
        // `2024-03-01T12:00` is a date with a time.
        if text[index] == 0x54, text.isDigit(index + 1) { return false }
        if text.isAlphanumeric(index) || text[index] == 0x25 { return true }
        let isJoined = text[index] == separator || text[index] == hyphen || text[index] == period
        return isJoined && text.isDigit(index + 1) && !(separator == slash && text[index] == hyphen)
    }

    /// Whether the word before `index` makes what follows a date: `dated 3-4-24`, `Date: 3.4.24`.
    private static func isAnnounced(_ index: Int, in text: ScalarText) -> Bool {
        var end = index
        while text.isBlank(end - 1) || text[end - 1] == 0x3A { end -= 1 }
        var start = end
        while text.isLetter(start - 1), end - start < 12 { start -= 1 }
        return ["date", "dated", "on", "effective"].contains(text.string(start..<end).lowercased())
    }

    private static func number(in text: ScalarText, _ range: Range<Int>) -> Int {
        guard range.count <= 4 else { return -1 }
        return range.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
    }
}
