/// A date and time as spreadsheets count them: days since an epoch, with a fraction for the time of day
/// (ECMA-376, part 1, 18.17.4.1).
struct SerialDate: Hashable {
    /// Where the days are counted from.
    enum Epoch {
        /// Day 1 is 1 January 1900; a 29 February 1900 that never was is counted as day 60.
        case year1900
        /// Day 0 is 1 January 1904.
        case year1904
    }

    private static let lastDay = 2_958_465.0
    private static let secondsADay = 86_400.0

    let year: Int
    let month: Int
    let day: Int
    /// 0 is Sunday.
    let weekday: Int
    /// The time of day in milliseconds.
    let milliseconds: Int
    /// The whole value in milliseconds, for times that do not wrap.
    let totalMilliseconds: Int

    /// nil for values that are no date, which spreadsheets do not show either.
    init?(_ value: Double, epoch: Epoch) {
        guard value >= 0, value <= Self.lastDay + 1 else { return nil }
        totalMilliseconds = Int((value * Self.secondsADay * 1_000).rounded())
        let days = totalMilliseconds / 86_400_000
        milliseconds = totalMilliseconds % 86_400_000
        switch epoch {
        case .year1900 where days == 0: (year, month, day) = (1_900, 1, 0)
        case .year1900 where days == 60: (year, month, day) = (1_900, 2, 29)
        // Days from 1 January 1970 to 30 December 1899, 31 December 1899 and 1 January 1904.
        case .year1900: (year, month, day) = Self.civil(days - (days > 60 ? 25_569 : 25_568))
        case .year1904: (year, month, day) = Self.civil(days - 24_107)
        }
        switch epoch {
        case .year1900: weekday = (days + 6) % 7
        case .year1904: weekday = (days + 5) % 7
        }
    }

    /// The civil date of a day counted from 1 January 1970 (Howard Hinnant, "chrono-compatible low-level date
    /// algorithms", `civil_from_days`); for years from 0 on.
    private static func civil(_ days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
