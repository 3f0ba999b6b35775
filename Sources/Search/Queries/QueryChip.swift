/// Something that was understood in a question beyond its words; taking it away makes plain words of it again.
package struct QueryChip: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// Only documents that satisfy it are looked at.
        case filter
        /// A passage must have it, or must not.
        case required, excluded
        /// Found whole, beside its words: a section, a suite, an amount.
        case exact
        /// The order of the answer.
        case order
        /// Other words for the same, which count less.
        case synonym
        /// It looks like a condition, but could not be read; `meaning` says why. Its words are looked for.
        case unread
    }

    package var kind: Kind
    /// As it stands in the question; what to name in order to take the chip away.
    package var text: String
    /// What was made of it.
    package var meaning: String

    package init(_ kind: Kind, _ text: String, meaning: String) {
        self.kind = kind
        self.text = text
        self.meaning = meaning
    }
}
