/// Minutes of a local clock, in the five fields of cron: minute, hour, day of month, month, day of week.
///
/// Of the two fields for days, where neither begins with `*`, either may match, as in Vixie's cron (crontab(5)).
package struct CronExpression: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    private let minute: CronField
    private let hour: CronField
    private let dayOfMonth: CronField
    private let month: CronField
    private let dayOfWeek: CronField

    /// Reads an expression; nil for anything else than five valid fields.
    package init?(_ text: String) {
        let fields = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard fields.count == 5, let minute = CronField(fields[0], in: 0...59),
            let hour = CronField(fields[1], in: 0...23),
            let dayOfMonth = CronField(fields[2], in: 1...31),
            let month = CronField(fields[3], in: 1...12, names: Self.months),
            let dayOfWeek = CronField(fields[4], in: 0...7, names: Self.days)
        else { return nil }
        (self.minute, self.hour, self.dayOfMonth, self.month) = (minute, hour, dayOfMonth, month)
        self.dayOfWeek = dayOfWeek.withSundayAsZero
        description = fields.joined(separator: " ")
    }

    /// Whether it names hours, rather than to go on hour after hour.
    var namesHours: Bool { !hour.isAny }

    func matches(_ date: CivilDate) -> Bool {
        guard month.contains(date.month) else { return false }
        let (day, weekday) = (dayOfMonth.contains(date.day), dayOfWeek.contains(date.weekday))
        return dayOfMonth.isAny || dayOfWeek.isAny ? day && weekday : day || weekday
    }

    /// The times of a day that matches, in seconds from its beginning, ascending.
    var timesOfDay: [Int] {
        hour.values.flatMap { hour in minute.values.map { hour * 3600 + $0 * 60 } }
    }

    // The first name of each stands for no number.
    private static let months = [
        "", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    private static let days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
}
