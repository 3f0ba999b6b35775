/// Which parts of a sample are read, and how.
package struct VectorizerConfiguration: Hashable, Sendable, Codable {
    package var fields: [TextField]
    package var traits: [TraitField]
    /// Whether all numbers count as one word, and all words with digits as another.
    package var foldsNumbers: Bool

    package init(fields: [TextField], traits: [TraitField] = [], foldsNumbers: Bool = false) {
        self.fields = fields
        self.traits = traits
        self.foldsNumbers = foldsNumbers
    }

    /// Single words and pairs of the whole text.
    package static let wholeText = Self(
        fields: [TextField(name: "text", source: .text, maximumWords: 20_000)]
    )
}
