/// What stands in a gap of a phrase.
enum Slot: Sendable {
    case text(String)
    case count(Int)
    /// A day and what it is in the document: `commencement`.
    case date(CalendarDate, role: String)
    case money(Money, role: String)
}
