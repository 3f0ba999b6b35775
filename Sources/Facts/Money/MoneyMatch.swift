import Documents

/// An amount of money as it was read from the text.
struct MoneyMatch {
    var range: Range<Int>
    var value: Decimal10
    /// ISO 4217.
    var currency: String
    /// 0…1.
    var certainty: Double
    /// Whether words and figures name the same amount; nil when only one of them stands there.
    var agreesWithWords: Bool?
    var basis: MoneyBasis?
    var bound: RangeBound?
    var isCurrencyStated = true
}
