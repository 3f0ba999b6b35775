import Search
import TextIndex

/// How passages and questions are written in the text index: which fields there are, and which terms stand in them.
enum PassageFields {
    /// Of what stands in the fields; an index of another format is built again.
    static let format = 2

    /// The fields in the order in which the index keeps them.
    private enum Field: CaseIterable {
        case header, heading, body, facts, exact
    }

    static let count = Field.allCases.count

    /// What an occurrence in each field counts.
    ///
    /// A header is the same for all passages of a document, and a heading often repeats words of its text. Of exact terms
    /// one is as good as many, and their number does not matter. Length counts a little less than with the customary b of
    /// 0.75. Over the 1,595 questions of Cranfield, NPL, SciFact and ContractNLI the two are alike (nDCG@10 + 0.0002, p = 0.87);
    /// by sets 0.7 gains 0.007 on NPL (p = 0.06), where Tantivy is better than 0.75 by 0.005, and loses 0.003 on SciFact (0.19).
    static let ranking = BM25F(
        fields: Field.allCases.map { field in
            switch field {
            case .header: BM25F.Field(weight: LexicalQuery.headerWeight, lengthNormalization: 0.7)
            case .heading, .body, .facts: BM25F.Field(lengthNormalization: 0.7)
            case .exact: BM25F.Field(lengthNormalization: 0)
            }
        }
    )

    /// The same fields where passages are vectors of TF-IDF.
    static let vectors = TFIDF(weights: ranking.fields.map(\.weight))

    /// What a passage brings to each field.
    struct Texts {
        var header: String
        var heading: String
        var body: String
        var facts: String
        var exact: [String]

        init(header: String, heading: String, body: String, facts: String, exact: [String]) {
            self.header = header
            self.heading = heading
            self.body = body
            self.facts = facts
            self.exact = exact
        }

        init(_ passage: Passage) {
            let heading = passage.path.isEmpty ? passage.heading ?? "" : passage.path.joined(separator: "\n")
            self.init(
                header: passage.context,
                heading: heading,
                body: passage.text,
                facts: passage.facts,
                exact: passage.exact
            )
        }
    }

    static func document(_ key: Int64, _ texts: Texts) -> IndexDocument {
        let fields = Field.allCases.map { field in
            switch field {
            case .header: stems(of: texts.header)
            case .heading: stems(of: texts.heading)
            case .body: stems(of: texts.body)
            case .facts: stems(of: texts.facts)
            case .exact: texts.exact
            }
        }
        return IndexDocument(key: key, fields: fields)
    }

    static func document(_ key: Int64, _ passage: Passage) -> IndexDocument { document(key, Texts(passage)) }

    /// The question in the index's own words; nil when there is nothing to look for.
    static func query(_ query: LexicalQuery) -> TextQuery? {
        let clauses = clauses(of: query).compactMap(clause)
        return clauses.isEmpty ? nil : TextQuery(clauses)
    }

    /// The clauses that the index is asked for; those without a word are left out.
    static func clauses(of query: LexicalQuery) -> [LexicalQuery.Clause] { query.clauses.filter { clause($0) != nil } }

    /// What a clause adds, in the words of the question.
    static func part(_ part: ScoreExplanation.Part, of clause: LexicalQuery.Clause) -> LexicalPart {
        let counts = zip(Field.allCases, part.occurrences).filter { $0.1 > 0 }.map { ("\($0.0)", $0.1) }
        return LexicalPart(
            clause: clause.description,
            score: part.score,
            inverseDocumentFrequency: part.inverseDocumentFrequency,
            frequency: part.frequency,
            occurrences: Dictionary(uniqueKeysWithValues: counts)
        )
    }

    private static func clause(_ clause: LexicalQuery.Clause) -> TextClause? {
        guard let pattern = pattern(clause.pattern) else { return nil }
        let occurrence: TextClause.Occurrence =
            switch clause.occurrence {
            case .should: .should
            case .must: .must
            case .mustNot: .mustNot
            }
        return TextClause(pattern, occurrence, weight: clause.weight)
    }

    private static func pattern(_ pattern: LexicalQuery.Pattern) -> TextPattern? {
        switch pattern {
        case .word(let words):
            let forms = words.map(stems).filter { !$0.isEmpty }
            if forms.count == 1 { return forms[0].count == 1 ? .term(forms[0][0]) : .phrase(forms[0]) }
            let single = forms.filter { $0.count == 1 }.map { $0[0] }
            return single.isEmpty ? nil : .anyOf(single)
        case .phrase(let words):
            let stems = words.flatMap(stems)
            return stems.isEmpty ? nil : .phrase(stems)
        case .near(let words, let within):
            let stems = words.flatMap(stems)
            return stems.isEmpty ? nil : .near(stems, within: within)
        case .prefix(let prefix):
            let word = TermAnalyzer.word(prefix)
            return word.isEmpty ? nil : .prefix(word)
        case .fuzzy(let word, let distance):
            guard let stem = stems(of: word).first else { return nil }
            return .fuzzy(stem, distance: distance)
        case .exact(let term): return .term(term)
        }
    }

    private static func stems(of text: String) -> [String] { TermAnalyzer.terms(in: text).map(\.stem) }
}
