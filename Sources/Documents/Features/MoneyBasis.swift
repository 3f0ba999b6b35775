/// What an amount is paid for, as the words around it or its table's header say.
package enum MoneyBasis: String, Hashable, Sendable, Codable, CaseIterable {
    /// Per square foot, without the time that it is paid for.
    case perSquareFoot = "per_square_foot"
    case perSquareFootPerYear = "per_square_foot_per_year"
    case perSquareFootPerMonth = "per_square_foot_per_month"
    case perYear = "per_year"
    case perQuarter = "per_quarter"
    case perMonth = "per_month"
    case perWeek = "per_week"
    case perDay = "per_day"
    case perHour = "per_hour"
    /// Paid once: a lump sum, a deposit, a total.
    case lumpSum = "lump_sum"
}
