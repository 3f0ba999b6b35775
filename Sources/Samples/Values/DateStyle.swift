/// How a document writes its dates.
enum DateStyle: Sendable {
    /// `March 1, 2024`
    case long
    /// `03/01/2024`
    case american
    /// `1 March 2024`
    case british
    /// `01.03.2024`
    case german

    func text(_ date: CalendarDate) -> String {
        switch self {
        case .long: "\(date.monthName) \(date.day), \(date.year)"
        case .american: "\(date.month.padded)/\(date.day.padded)/\(date.year)"
        case .british: "\(date.day) \(date.monthName) \(date.year)"
        case .german: "\(date.day.padded).\(date.month.padded).\(date.year)"
        }
    }

    /// The form of a formal opening: `1st day of March, 2024`.
    func formal(_ date: CalendarDate) -> String {
        "\(Spelling.ordinalDigits(date.day)) day of \(date.monthName), \(date.year)"
    }

    /// The form of a column in a table.
    func short(_ date: CalendarDate) -> String {
        switch self {
        case .long, .american: Self.american.text(date)
        case .british: "\(date.day.padded)/\(date.month.padded)/\(date.year)"
        case .german: text(date)
        }
    }
}
