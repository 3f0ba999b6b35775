/// What a clause looks for; the terms are in the form in which they were indexed.
package enum TextPattern: Hashable, Sendable {
    case term(String)
    /// Any of these terms, each as good as the other: they count as one that is as frequent as the most frequent of them.
    case anyOf([String])
    /// Any term that begins so.
    case prefix(String)
    /// Any term that at most `distance` letters put in, left out, replaced or swapped with a neighbour make of this one.
    case fuzzy(String, distance: Int)
    /// The terms one behind the other, in one field.
    case phrase([String])
    /// All the terms in one field, in any order, with at most `within` other positions between the first and the last
    /// of them, those of the terms themselves included. A term given twice counts once.
    case near([String], within: Int)

    /// The terms that it names; those of a prefix or a fuzzy term are found in an index.
    var terms: [String] {
        switch self {
        case .term(let term): [term]
        case .anyOf(let terms): terms
        case .prefix, .fuzzy: []
        case .phrase(let terms): terms
        case .near(let terms, _): terms
        }
    }
}
