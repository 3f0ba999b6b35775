import Documents

/// A percentage as it was read from the text.
struct PercentageMatch {
    var range: Range<Int>
    /// In percent.
    var value: Decimal10
    /// 0…1.
    var certainty: Double
    var agreesWithWords: Bool?
    var bound: RangeBound?
}
