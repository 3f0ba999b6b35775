/// A day, a month or a year of the Gregorian calendar within the years that deeds and leases speak of.
struct CalendarDate: Hashable {
    /// Earlier and later years are misread numbers.
    static let years = 1850...2150

    let year: Int
    /// nil for a whole year.
    let month: Int?
    /// nil for a whole month.
    let day: Int?

    /// Fails for dates that do not exist and for years outside `years`.
    init?(year: Int, month: Int, day: Int?) {
        guard Self.years.contains(year), (1...12).contains(month) else { return nil }
        if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A whole year; fails outside `years`.
    init?(year: Int) {
        guard Self.years.contains(year) else { return nil }
        (self.year, month, day) = (year, nil, nil)
    }

    /// The day of that ISO text; fails for months, years and days that do not exist.
    init?(text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }

    /// The last of so many months that begin with a day: February 28 for one month from January 29 in most years.
    static func last(ofMonths months: Int, from first: Self) -> Self? {
        guard let month = first.month, let day = first.day, (1...2_400).contains(months) else { return nil }
        let index = first.year * 12 + month - 1 + months
        if day == 1 {
            let (year, last) = ((index - 1) / 12, (index - 1) % 12 + 1)
            return Self(year: year, month: last, day: days(in: last, of: year))
        }
        let (year, last) = (index / 12, index % 12 + 1)
        return Self(year: year, month: last, day: min(day - 1, days(in: last, of: year)))
    }

    /// The day after; nil for months and years.
    var next: Self? {
        guard let month, let day else { return nil }
        return Self(year: year, month: month, day: day + 1)
            ?? (month == 12 ? Self(year: year + 1, month: 1, day: 1) : Self(year: year, month: month + 1, day: 1))
    }

    /// The year that two digits stand for: 69…99 the 1900s, 00…68 the 2000s, as POSIX `strptime` has it.
    static func year(ofTwoDigits digits: Int) -> Int { digits >= 69 ? 1900 + digits : 2000 + digits }

    /// ISO 8601: `2024-03-01`, `2024-03` or `2024`.
    var text: String {
        guard let month else { return "\(year)" }
        let start = "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
        guard let day else { return start }
        return "\(start)-" + (day < 10 ? "0\(day)" : "\(day)")
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
