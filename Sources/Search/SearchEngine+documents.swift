package import Documents

extension SearchEngine {
    /// The ready documents that answer a question, as an exact set: those that the facts, or the lack of something, that it
    /// asks for is true of; otherwise those with a passage that has all of its words.
    ///
    /// - Throws: `SearchError.emptyQuery`, or what the index throws.
    package func documents(for question: String, filter: SearchFilter) async throws -> [DocumentID] {
        let query = QueryAnalyzer(now: now()).analyze(question)
        let filter = filter + query.filter
        guard !query.isEmpty || !filter.isNone else { throw SearchError.emptyQuery }
        if let words = query.absence {
            return try await index.documents(without: words, filter: filter).documents.map(\.documentID)
        }
        let words = query.lookup == nil ? query.lexical.allRequired : LexicalQuery()
        return try await index.documents(matching: words, filter: filter).map(\.id)
    }
}

extension LexicalQuery {
    /// With everything that was typed required; what was added to it is left out.
    fileprivate var allRequired: Self {
        Self(
            clauses.filter { $0.weight == 1 }.map { clause in
                var clause = clause
                if clause.occurrence == .should { clause.occurrence = .must }
                return clause
            }
        )
    }
}
