import Search
import TextIndex

/// How passages and questions are written in the text index: which fields there are, and which terms stand in them.
enum PassageFields {
    /// Of what stands in the fields; an index of another format is built again.
    static let format = 1

    /// The fields in the order in which the index keeps them.
    private enum Field: CaseIterable {
        case header, heading, body
    }

    static let count = Field.allCases.count

    /// What an occurrence in each field counts.
    ///
    /// A header is the same for all passages of a document, and a heading repeats words of its text.
    static let ranking = BM25F(
        fields: Field.allCases.map { field in
            switch field {
            case .header: BM25F.Field(weight: LexicalQuery.headerWeight)
            case .heading: BM25F.Field(weight: LexicalQuery.headerWeight)
            case .body: BM25F.Field()
            }
        }
    )

    static func document(_ key: Int64, heading: String?, context: String, text: String) -> IndexDocument {
        let fields = Field.allCases.map { field in
            switch field {
            case .header: stems(of: context)
            case .heading: stems(of: heading ?? "")
            case .body: stems(of: text)
            }
        }
        return IndexDocument(key: key, fields: fields)
    }

    static func document(_ key: Int64, _ passage: Passage) -> IndexDocument {
        document(key, heading: passage.heading, context: passage.context, text: passage.text)
    }

    /// The question in the index's own words; nil when there is nothing to look for.
    static func query(_ query: LexicalQuery) -> TextQuery? {
        let phrases = query.phrases.map(stems).filter { !$0.isEmpty }.map { TextClause(.phrase($0), .must) }
        let terms = query.terms.map(stems).filter { !$0.isEmpty }.map { stems in
            TextClause(stems.count == 1 ? .term(stems[0]) : .phrase(stems))
        }
        let clauses = phrases + terms
        return clauses.isEmpty ? nil : TextQuery(clauses)
    }

    private static func stems(of text: String) -> [String] { TermAnalyzer.terms(in: text).map(\.stem) }
}
