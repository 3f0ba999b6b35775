extension CivilDay {
    init(number: Int) { self.number = number }

    /// The day at that time, in seconds since 1970, in UTC.
    init(time: Double) { self.init(number: Int((time / 86_400).rounded(.down))) }

    /// `2024-03-01`.
    var iso: String {
        let (year, month, day) = parts
        func padded(_ number: Int, _ width: Int) -> String {
            String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// `civil_from_days` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    func advanced(_ days: Int) -> Self { Self(number: number + days) }

    /// So many days, weeks, months or years later; the end of a month that is too short.
    ///
    /// Nil for another unit.
    func advanced(_ count: Int, _ unit: String) -> Self? {
        switch unit {
        case "day", "days": return advanced(count)
        case "week", "weeks": return advanced(7 * count)
        case "month", "months": return advanced(months: count)
        case "quarter", "quarters": return advanced(months: 3 * count)
        case "year", "years": return advanced(months: 12 * count)
        default: return nil
        }
    }

    private func advanced(months: Int) -> Self {
        let (year, month, day) = parts
        let index = year * 12 + month - 1 + months
        let first = Self.first(index)
        return Self(number: min(first.number + day - 1, Self.first(index + 1).number - 1))
    }

    /// The last day of so many months that begin on this day, the first of one.
    func end(ofMonths count: Int) -> Self {
        let (year, month, _) = parts
        return Self.first(year * 12 + month - 1 + count).advanced(-1)
    }

    /// This month, quarter or year, or the following one; nil for another unit.
    func period(_ unit: String, following: Bool) -> (first: Self, last: Self)? {
        guard let length = ["month": 1, "quarter": 3, "year": 12][unit] else { return nil }
        let (year, month, _) = parts
        let start = (year * 12 + month - 1) / length * length + (following ? length : 0)
        let first = Self.first(start)
        return (first, first.end(ofMonths: length))
    }

    /// The first day of a month, counted from the year 0.
    private static func first(_ month: Int) -> Self {
        let (year, index) = (month / 12, month % 12 + 1)
        return Self(number: Self.number(year: year, month: index, day: 1))
    }
}
