/// A filter as a person types it, condition by condition, so that each can be taken away by itself.
package struct TypedFilter: Hashable, Sendable {
    /// One condition: as it was typed, and what it is.
    package struct Part: Hashable, Sendable {
        package var source: String
        package var filter: SearchFilter

        package init(source: String, filter: SearchFilter) {
            self.source = source
            self.filter = filter
        }
    }

    package private(set) var parts: [Part]

    /// Reads conditions as in a question, `class:lease tenant:"Acme"`; what is none is looked for in names.
    ///
    /// - Throws: `FilterError` for a condition whose value is none of its field's.
    package init(_ text: String) throws(FilterError) {
        parts = []
        for token in QueryLexer.tokens(in: text, fields: QueryAnalyzer.fields) {
            if token.kind == .condition, token.sign == .none {
                parts.append(Part(source: token.source, filter: try SearchFilter(conditions: token.source)))
            } else if !token.text.isEmpty {
                let name = SearchFilter([.name(SearchFilter.Choice([token.text]))])
                parts.append(Part(source: token.source, filter: name))
            }
        }
    }

    /// All of them at once.
    package var filter: SearchFilter { parts.reduce(.none) { $0 + $1.filter } }

    /// The text without the part at that place.
    package func text(without index: Int) -> String {
        parts.indices.filter { $0 != index }.map { parts[$0].source }.joined(separator: " ")
    }
}
