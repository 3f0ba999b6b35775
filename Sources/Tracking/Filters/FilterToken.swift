/// A word of a filter expression.
struct FilterToken: Hashable {
    enum Kind: Hashable {
        /// A name or a keyword; `isQuoted` when any part stood in quotes, and then it is no keyword.
        case name(String, isQuoted: Bool)
        /// In double quotes: a value where a value stands, and a name where a name stands.
        case doubleQuoted(String)
        case text(String)
        case number(Double)
        case sign(String)
        case open, close, comma
    }

    var kind: Kind
    /// Where it begins, from 1, in characters.
    var position: Int
}
