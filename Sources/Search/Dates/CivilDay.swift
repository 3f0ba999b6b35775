/// A day of the Gregorian calendar, counted from 1 January 1970.
struct CivilDay: Hashable {
    /// 0 on 1 January 1970.
    var number: Int

    /// The day, or the first day of the month or year, that an ISO 8601 date names: `2024-03-01`, `2024-03`, `2024`.
    ///
    /// nil for anything else and for days that do not exist.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(parts.count), let year = parts[0], (0...9999).contains(year) else { return nil }
        guard let month = parts.count > 1 ? parts[1] : 1, let day = parts.count > 2 ? parts[2] : 1 else { return nil }
        guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// `days_from_civil` of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms"; years start in March so that
    /// the leap day comes last.
    static func number(year: Int, month: Int, day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
