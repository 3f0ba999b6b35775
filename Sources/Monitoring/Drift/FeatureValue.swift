/// What a feature of one case is.
package enum FeatureValue: Hashable, Sendable {
    case number(Double)
    case category(String)
    /// Not known; that more of them are unknown is a drift, too.
    case missing
}
