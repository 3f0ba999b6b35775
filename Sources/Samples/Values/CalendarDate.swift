/// A day of the Gregorian calendar, without a time or a zone.
struct CalendarDate: Hashable, Sendable, Comparable {
    let year: Int
    let month: Int
    let day: Int

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that many days after 1 March 0000.
    ///
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days, shifted to that day.
    init(dayNumber: Int) {
        let era = dayNumber / 146_097
        let dayOfEra = dayNumber % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    }

    /// Days since 1 March 0000 (Hinnant, days_from_civil); the year is not negative.
    var dayNumber: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }

    func adding(days: Int) -> Self { Self(dayNumber: dayNumber + days) }

    /// The same day that many months later, or the last day of that month when it has no such day.
    func adding(months: Int) -> Self {
        let total = year * 12 + month - 1 + months
        let first = Self(total / 12, total % 12 + 1, 1)
        return Self(first.year, first.month, min(day, first.daysInMonth))
    }

    var daysInMonth: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Monday is 0.
    var weekday: Int { (dayNumber + 2) % 7 }

    /// `2024-03-01`.
    var iso: String { "\(year)-\(month.padded)-\(day.padded)" }

    var monthName: String { Self.monthNames[month - 1] }

    static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    static func < (left: Self, right: Self) -> Bool { left.dayNumber < right.dayNumber }
}

extension Int {
    /// At least two digits.
    var padded: String { self < 10 ? "0\(self)" : "\(self)" }
}
