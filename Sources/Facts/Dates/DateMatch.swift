/// A date as it was read from the text.
struct DateMatch {
    var range: Range<Int>
    var date: CalendarDate
    /// The other reading of an ambiguous date.
    var alternative: CalendarDate?
    /// Whether a part of the date waits to be filled in.
    var hasBlank = false
    /// 0…1.
    var certainty: Double
}
