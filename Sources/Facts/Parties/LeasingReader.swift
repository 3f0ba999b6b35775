/// Reads who leases to whom, in the names that the text has defined: `Acme hereby leases to Roe`, `Roe desires to lease from
/// Acme`, `the lease by Acme to Roe`.
struct LeasingReader {
    let tokens: PageTokens
    /// The defined names, each as its words in small letters.
    let aliases: [[String]]

    typealias Leasing = (landlord: [String], tenant: [String])

    /// The first statement of it; nil where the text does not say.
    func leasing() -> Leasing? {
        (0..<tokens.count).lazy.compactMap { Self.verbs.contains(tokens[$0].text) ? leasing(at: $0) : nil }.first
    }

    private static let verbs: Set<String> = ["lease", "leases", "leased", "lets", "let", "demises"]
    /// Words between who leases and the verb.
    private static let helpers: Set<String> = [
        "hereby", "does", "do", "shall", "has", "agrees", "agreed", "desires", "desired", "wishes", "wished", "to",
        "and",
        "continue", "continues", "is", "willing", "intends",
    ]
    /// How far behind the verb the other party may stand, in tokens: `leases the premises described below to Roe`.
    private static let reach = 14

    private func leasing(at verb: Int) -> Leasing? {
        if let first = subject(before: verb) {
            guard let other = object(behind: verb + 1, except: first) else { return nil }
            return other.joint == "from" ? (other.alias, first) : (first, other.alias)
        }
        // `the lease by Acme to Roe`, `leased by Roe from Acme`.
        let by = tokens.skipSpace(verb + 1)
        guard tokens[by].text == "by", let first = alias(at: tokens.skipSpace(by + 1)),
            let other = object(behind: by + 1 + first.count, except: first)
        else { return nil }
        return other.joint == "from" ? (other.alias, first) : (first, other.alias)
    }

    /// The name that does what the verb says.
    private func subject(before verb: Int) -> [String]? {
        var index = tokens.skipSpaceBack(verb - 1)
        var count = 0
        while Self.helpers.contains(tokens[index].text), count < 5 {
            index = tokens.skipSpaceBack(index - 1)
            count += 1
        }
        return aliases.first { alias in
            tokens[index].isCapital && alias.last == tokens[index].text
                && self.alias(at: index - alias.count + 1) == alias
        }
    }

    /// The other party behind `to` or `from`, within the sentence.
    private func object(behind start: Int, except first: [String]) -> (alias: [String], joint: String)? {
        for index in start..<start + Self.reach {
            let token = tokens[index]
            if token.kind == .paragraph || token.text == "." || token.text == ";" { return nil }
            guard token.text == "to" || token.text == "from" else { continue }
            var next = tokens.skipSpace(index + 1)
            if tokens[next].text == "the" { next = tokens.skipSpace(next + 1) }
            if let alias = alias(at: next), alias != first { return (alias, token.text) }
        }
        return nil
    }

    private func alias(at index: Int) -> [String]? {
        guard tokens[index].isCapital else { return nil }
        return aliases.first { tokens.end(of: $0, at: index) != nil }
    }
}
