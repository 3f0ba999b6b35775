extension SearchFilter {
    /// Reads conditions as they stand in a question, on documents and on their key facts: `class:lease tenant:"Acme"`.
    ///
    /// - Throws: `FilterError` for anything beside conditions, or for none.
    package init(conditions text: String) throws(FilterError) {
        self = .none
        for token in QueryLexer.tokens(in: text, fields: QueryAnalyzer.fields) {
            guard token.kind == .condition, token.sign == .none else { throw .unknownField(token.source, position: 1) }
            if let fact = FactCondition(token.text) {
                facts.append(fact)
            } else {
                let plain = token.text.map { "\u{201C}\u{201D}".contains($0) ? "\"" : $0 }
                conditions += try Self(parsing: String(plain)).conditions
            }
        }
        guard !isNone else { throw .missingValue(field: FilterField.name.rawValue, position: 1) }
    }
}
