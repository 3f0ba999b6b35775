/// The rent of one lease year: the monthly rent twelve times is the annual rent, to the cent.
struct RentYear: Sendable, Hashable {
    /// Counted from 1.
    var number: Int
    var from: CalendarDate
    var through: CalendarDate
    /// A square foot's rent for a year.
    var rate: Money
    var annual: Money
    var monthly: Money
}
