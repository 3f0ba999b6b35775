import TextAnalysis

/// Reads a question as a person types it; nothing that one can type is an error.
///
/// Words count the more the rarer they are. Beyond that are understood: `"phrases"` and `+words`, which must occur; `-words`
/// and `NOT`, which must not; `a OR b`, `a AND b`, `a NEAR/5 b`, `assign*`, `asignment~`; conditions on documents, `class:lease`,
/// and on facts, `tenant:"Acme"`, `rent>5000`; and what `QueryGrammar` finds in plain words. All of it is told as chips, and
/// a chip that is taken away makes plain words of its text again.
package struct QueryAnalyzer: Sendable {
    /// What a synonym counts against the word that was typed.
    private static let synonymWeight = 0.5
    /// What a reference kept whole counts against a word.
    private static let exactWeight = 1.5

    private let synonyms: Synonyms
    private let now: Double
    private let ignored: Set<String>

    /// - Parameters:
    ///   - now: In seconds since 1970; what `next year` counts from.
    ///   - ignored: Texts of chips that were taken away.
    package init(synonyms: Synonyms = .none, now: Double = 0, ignoring ignored: Set<String> = []) {
        self.synonyms = synonyms
        self.now = now
        self.ignored = ignored
    }

    /// The question's words and all that was understood.
    ///
    /// Stop words are dropped unless nothing else is left. A quotation mark without a partner is passed over.
    package func analyze(_ question: String) -> AnalyzedQuery {
        var reader = OperatorReader(ignored: ignored)
        for token in QueryLexer.tokens(in: question, fields: Self.fields) { reader.take(token) }
        reader.finish()
        var grammar = QueryGrammar(reader.words, today: CivilDay(time: now), ignored: ignored)
        grammar.read()
        let loose = grammar.rest.flatMap(Self.words)
        var telling = loose.filter { !StopWords.english.contains($0) }
        let isAnswered = !reader.clauses.isEmpty || grammar.lookup != nil || grammar.absence != nil
        if telling.isEmpty, !isAnswered { telling = loose }
        telling = Self.firstOfEachStem(telling)
        let (others, synonymChips) = self.others(of: loose)
        let exact = grammar.exact.map { LexicalQuery.Clause(.exact($0.term), weight: Self.exactWeight) }
        let words = Self.firstOfEachStem(reader.clauses.flatMap(Self.words(of:)) + telling)
        return AnalyzedQuery(
            lexical: LexicalQuery(reader.clauses + telling.map { .init(.word([$0])) } + exact + others),
            text: reader.text,
            stems: words.map(PorterStemmer.stem),
            words: words,
            sequence: loose,
            suites: grammar.exact.compactMap { ExactTerms.suite(of: $0.term) },
            filter: SearchFilter(
                reader.filter.conditions + grammar.filter.conditions,
                facts: reader.filter.facts + grammar.filter.facts
            ),
            lookup: grammar.lookup,
            absence: grammar.absence.map(Self.required),
            prefersLatest: grammar.prefersLatest,
            chips: reader.chips + grammar.chips + synonymChips
        )
    }

    static let fields = Set(FilterField.allCases.map(\.rawValue)).union(FactCondition.names.keys)

    /// The other names of what the words name, and what is told of them.
    private func others(of words: [String]) -> (clauses: [LexicalQuery.Clause], chips: [QueryChip]) {
        let stems = words.map(PorterStemmer.stem)
        var (clauses, chips, index) = ([LexicalQuery.Clause](), [QueryChip](), 0)
        while index < words.count {
            var length = min(synonyms.longest, words.count - index)
            while length > 0, synonyms.others(of: Array(stems[index..<index + length])).isEmpty { length -= 1 }
            defer { index += max(1, length) }
            let name = words[index..<index + length].joined(separator: " ")
            guard length > 0, !ignored.contains(name) else { continue }
            let others = synonyms.others(of: Array(stems[index..<index + length]))
            clauses += others.map { other in
                .init(other.count == 1 ? .word(other) : .phrase(other), weight: Self.synonymWeight)
            }
            chips.append(
                QueryChip(.synonym, name, meaning: others.map { $0.joined(separator: " ") }.joined(separator: ", "))
            )
        }
        return (clauses, chips)
    }

    /// All the telling words at once.
    private static func required(_ text: [String]) -> LexicalQuery {
        let words = text.flatMap(words)
        let telling = words.filter { !StopWords.english.contains($0) }
        return LexicalQuery(firstOfEachStem(telling.isEmpty ? words : telling).map { .init(.word([$0]), .must) })
    }

    static func words(_ text: String) -> [String] { WordTokenizer.words(in: text).map { TermAnalyzer.word($0) } }

    private static func words(of clause: LexicalQuery.Clause) -> [String] {
        guard clause.occurrence != .mustNot else { return [] }
        switch clause.pattern {
        case .word(let words), .phrase(let words), .near(let words, _): return words
        case .prefix, .fuzzy, .exact: return []
        }
    }

    private static func firstOfEachStem(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert(PorterStemmer.stem($0)).inserted }
    }
}
