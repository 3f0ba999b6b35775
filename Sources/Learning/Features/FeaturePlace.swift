/// The words of which a feature is made.
struct FeaturePlace {
    /// The field, by its place in the configuration.
    var field: Int
    /// The first and the last word, by their place in the field.
    var first: Int
    var last: Int
    /// Whether words between the first and the last do not count.
    var isPair: Bool
}
