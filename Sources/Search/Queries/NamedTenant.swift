import Documents

/// Words of a question that papers are called by: the name of a tenant, or a suite.
struct NamedTenant {
    /// As they stand in the question, in lower case.
    var words: [String]
    /// Of one tenant or, where several have that name, of all of them; not empty.
    var papers: [NamedPaper]

    /// What tells the kind of a company and no name, without periods.
    private static let legalForms: Set<String> = [
        "co", "company", "corp", "corporation", "inc", "incorporated", "limited", "llc", "llp", "lp", "ltd", "plc",
    ]

    /// The names of tenants in a question, each as long as it goes: `acme dental` where there is an Acme Dental.
    ///
    /// - Parameters:
    ///   - words: All words of the question, in lower case.
    ///   - papers: By word: those of the tenants whose name begins with it.
    static func mentions(in words: [String], _ papers: [String: [NamedPaper]]) -> [Self] {
        var (mentions, start) = ([Self](), 0)
        while start < words.count {
            var length = 1
            defer { start += length }
            let lengths = (papers[words[start]] ?? []).map { ($0, commonLength(bare($0.tenant), words[start...])) }
            guard let longest = lengths.map(\.1).max(), longest > 0 else { continue }
            length = longest
            let named = lengths.filter { $0.1 == longest }.map(\.0)
            mentions.append(Self(words: Array(words[start..<start + length]), papers: named))
        }
        return mentions
    }

    /// The longest of the mentions when all are of one tenant: `acme` names nobody where there is an Acme Books, too.
    static func only(_ mentions: [Self]) -> Self? {
        guard Set(mentions.flatMap(\.papers).map { bare($0.tenant) }).count == 1 else { return nil }
        return mentions.max { $0.words.count < $1.words.count }
    }

    var documents: Set<DocumentID> { Set(papers.map(\.documentID)) }

    /// The words as one text.
    var source: String { words.joined(separator: " ") }

    /// Tells that the papers come first.
    var chip: QueryChip { QueryChip(.order, source, meaning: "papers of \(papers[0].tenant) first") }

    /// The words of a name without its legal form; all of them where nothing else is left.
    private static func bare(_ name: String) -> [String] {
        let words = QueryAnalyzer.words(name)
        let bare = words.prefix { !legalForms.contains($0.filter { $0 != "." }) }
        return bare.isEmpty ? words : Array(bare)
    }

    private static func commonLength(_ name: [String], _ question: ArraySlice<String>) -> Int {
        zip(name, question).prefix { $0 == $1 }.count
    }
}
