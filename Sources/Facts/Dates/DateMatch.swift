/// A date as it was read from the text.
struct DateMatch {
    var range: Range<Int>
    var date: CalendarDate
    /// The other reading of an ambiguous date.
    var alternative: CalendarDate?
    /// 0…1.
    var certainty: Double
}
