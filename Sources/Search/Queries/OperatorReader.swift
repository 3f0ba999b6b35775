/// Reads a question's signs, phrases, operators and conditions; the plain words are left for `QueryGrammar`.
struct OperatorReader {
    private(set) var clauses: [LexicalQuery.Clause] = []
    private(set) var filter = SearchFilter.none
    private(set) var chips: [QueryChip] = []
    /// The plain words as typed, in order.
    private(set) var words: [String] = []
    private let ignored: Set<String>
    private var spoken: [String] = []
    /// What the last token came to, for an operator behind it.
    private var last: [String]?
    private var pending: QueryLexer.Token.Kind?

    init(ignored: Set<String>) { self.ignored = ignored }

    /// The question as one would say it.
    var text: String { spoken.joined(separator: " ") }

    mutating func take(_ token: QueryLexer.Token) {
        switch token.kind {
        case .or, .and, .near:
            // An operator without something on both sides is a word.
            if last == nil { return takeWord(token.source) }
            pending = token.kind
        case .condition: takeCondition(token)
        case .word, .phrase, .prefix, .fuzzy: takeTerm(token)
        }
    }

    mutating func finish() {
        if let pending { takeWord(Self.name(of: pending)) }
        pending = nil
    }

    private mutating func takeTerm(_ token: QueryLexer.Token) {
        let words = QueryAnalyzer.words(token.text)
        guard !words.isEmpty else {
            // A sign by itself is no word, but may say what the number before it is.
            if token.kind == .word, !token.text.isEmpty { self.words.append(token.text) }
            return
        }
        if token.sign != .excluded {
            spoken.append(contentsOf: token.text.split(whereSeparator: \.isWhitespace).map(String.init))
        }
        if let pending, let before = last, token.sign == .none { return join(before, pending, words, token) }
        pending = nil
        last = token.sign == .none ? words : nil
        switch (token.kind, token.sign) {
        case (.word, .none): self.words.append(token.text)
        case (.phrase, .none): clauses.append(.init(.phrase(words), .must))
        case (_, let sign):
            let occurrence: LexicalQuery.Occurrence =
                sign == .excluded ? .mustNot : sign == .required ? .must : .should
            clauses.append(.init(Self.pattern(token, words), occurrence))
            guard sign != .none else { return }
            let kind: QueryChip.Kind = sign == .excluded ? .excluded : .required
            chips.append(QueryChip(kind, token.source, meaning: words.joined(separator: " ")))
        }
    }

    private static func pattern(_ token: QueryLexer.Token, _ words: [String]) -> LexicalQuery.Pattern {
        switch token.kind {
        case .prefix where words.count == 1: .prefix(words[0])
        case .fuzzy(let distance) where words.count == 1: .fuzzy(words[0], distance: distance)
        default: words.count == 1 ? .word(words) : .phrase(words)
        }
    }

    /// Joins two terms by the operator between them.
    private mutating func join(
        _ before: [String],
        _ operation: QueryLexer.Token.Kind,
        _ words: [String],
        _ token: QueryLexer.Token
    ) {
        pending = nil
        last = words
        takeBack(before)
        switch operation {
        case .near(let distance):
            clauses.append(.init(.near(before + words, within: distance), .must))
            chips.append(QueryChip(.required, "NEAR/\(distance)", meaning: (before + words).joined(separator: " ")))
        case .or:
            // Alternatives of one word each are one clause; with a phrase among them each stands by itself.
            if before.count == 1, words.count == 1 {
                clauses.append(.init(.word(before + words), .must))
                last = nil
            } else {
                for words in [before, words] { clauses.append(.init(words.count == 1 ? .word(words) : .phrase(words))) }
            }
        default:
            for words in [before, words] {
                clauses.append(.init(words.count == 1 ? .word(words) : .phrase(words), .must))
            }
        }
    }

    /// Takes the last term back from where it was put.
    private mutating func takeBack(_ words: [String]) {
        if let last = self.words.last, QueryAnalyzer.words(last) == words {
            self.words.removeLast()
        } else if let last = clauses.last, last.pattern == .phrase(words) || last.pattern == .word(words) {
            clauses.removeLast()
        }
    }

    private mutating func takeCondition(_ token: QueryLexer.Token) {
        last = nil
        guard !ignored.contains(token.source), token.sign == .none else { return takeWord(token.text) }
        let plain = token.text.map { "\u{201C}\u{201D}".contains($0) ? "\"" : $0 }
        do {
            if let condition = FactCondition(token.text) {
                filter.facts.append(condition)
                chips.append(QueryChip(.filter, token.source, meaning: condition.description))
            } else {
                filter.conditions += try SearchFilter(parsing: String(plain)).conditions
                chips.append(QueryChip(.filter, token.source, meaning: token.text))
            }
        } catch {
            chips.append(QueryChip(.unread, token.source, meaning: "\(error)"))
            takeWord(token.text)
        }
    }

    private mutating func takeWord(_ text: String) {
        words.append(text)
        spoken.append(text)
    }

    private static func name(of operation: QueryLexer.Token.Kind) -> String {
        switch operation {
        case .or: "or"
        case .and: "and"
        default: "near"
        }
    }
}
