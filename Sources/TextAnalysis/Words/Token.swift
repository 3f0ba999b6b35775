/// A word, a number or a symbol of a text, and where it stands.
package struct Token: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Letters, or letters and digits mixed: `Tenant's`, `U.S.`, `3rd`.
        case word
        /// Digits with their separators: `1,250.00`, `4.2`.
        case number
        /// A sign that carries meaning of its own: `§ ¶ $ € £ ¥ % & # @`.
        case symbol
    }

    /// As it stands in the text; case and accents are kept.
    package let text: Substring
    package let kind: Kind
    /// In Unicode scalars of the text.
    package let span: Range<Int>

    package init(text: Substring, kind: Kind, span: Range<Int>) {
        self.text = text
        self.kind = kind
        self.span = span
    }
}
