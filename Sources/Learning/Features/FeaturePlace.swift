/// Where the words or characters stand of which a feature is made.
struct FeaturePlace {
    /// The field, by its place in the configuration.
    var field: Int
    /// The first and the last word, by their place in the field; of a run of characters, its first and its last byte.
    var first: Int
    var last: Int
    /// Whether words between the first and the last do not count.
    var isPair: Bool
}
