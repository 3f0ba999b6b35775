/// A stretch of time as it was read from the text.
struct DurationMatch {
    var range: Range<Int>
    var months: Int
    /// 0…1.
    var certainty: Double
}
