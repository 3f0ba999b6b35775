/// Reads a legal name and what describes it: `Acme Holdings, LLC, a Delaware limited liability company, d/b/a Acme`.
struct PartyNameReader {
    struct Name {
        /// In tokens.
        var name: Range<Int>
        /// Behind the description.
        var end: Int
        var isBlank = false
        var hasSuffix = false
        var entityType: String?
        var jurisdiction: String?
        var doingBusinessAs: String?
        var predecessor: String?
        /// Whether the description is one of persons, as `husband and wife`.
        var isOfPersons = false
    }

    let tokens: PageTokens

    /// The name that starts at a token and ends before `limit`; nil where none does.
    ///
    /// In a cell only a name that ends as companies' names do goes on in the next line.
    func name(at start: Int, limit: Int, isInCell: Bool = false) -> Name? {
        if tokens[start].kind == .blank {
            var name = Name(name: start..<start + 1, end: start + 1, isBlank: true)
            describe(&name, limit: limit)
            return name
        }
        guard var end = nameEnd(at: start, limit: limit) else { return nil }
        if isInCell, !end.hasSuffix, let line = (start..<end.end).first(where: { tokens[$0].isSpace }) {
            end.end = line
        }
        var name = Name(name: start..<end.end, end: end.end, hasSuffix: end.hasSuffix)
        guard isName(name.name) else { return nil }
        describe(&name, limit: limit)
        return name
    }

    // MARK: - The name

    private static let connectors: Set<String> = [
        "of", "the", "and", "for", "de", "la", "at", "in", "&", "-", "/", ".", "#",
    ]
    private static let maximumTokens = 16

    func nameEnd(at start: Int, limit: Int) -> (end: Int, hasSuffix: Bool)? {
        var index = start
        var end = start
        while index < limit, index - start < Self.maximumTokens {
            let token = tokens[index]
            // `ROE D/B/A ROE’S GRILL` is written in capitals too.
            if index > start, doingBusiness(at: index) != nil { return result(start, end) }
            switch token.kind {
            case .word where token.isCapital, .number:
                if index > start, RoleWords.role(token.text) != nil, !isPartOfName(index) { return result(start, end) }
                index += 1
                end = index
                if EntityWords.suffixes.contains(token.text), index - start > 1, !continues(token.text, index) {
                    return suffixed(from: index, limit: limit)
                }
            case .sign where token.text == "." && !isAbbreviation(index - 1): return result(start, end)
            case .word where Self.connectors.contains(token.text), .sign where Self.connectors.contains(token.text):
                index += 1
            case .sign where token.text == ",":
                let next = tokens.skipSpace(index + 1)
                guard next < limit, tokens[next].isCapital else { return result(start, end) }
                if let behind = PersonWords.titleEnd(at: next, in: tokens) {
                    index = behind
                    end = behind
                    continue
                }
                guard EntityWords.suffixes.contains(tokens[next].text) else { return result(start, end) }
                return suffixed(from: next + 1, limit: limit)
            case .sign where token.text == "\"" && tokens[index + 1].text == "s": index += 2
            case .lineEnd: index += 1
            default: return result(start, end)
            }
        }
        return result(start, end)
    }

    /// Whether a period behind the word at `index` ends no sentence: `Dr. Roe`, `St. Paul`, `J. Roe`.
    private func isAbbreviation(_ index: Int) -> Bool {
        tokens[index].kind == .word && tokens[index].text.count <= 4 && tokens[index + 2].isCapital
    }

    /// Whether an ending is in the middle of a name: another word of it follows at once.
    private func continues(_ word: String, _ index: Int) -> Bool {
        guard EntityWords.words.contains(word) else { return false }
        let next = tokens[index]
        return next.text == "of"
            || next.kind == .word && next.isCapital && RoleWords.role(next.text) == nil
                && !EntityWords.suffixes.contains(next.text)
    }

    /// Past further endings and the period of the last: `Company, L.L.C.`, `Inc.`.
    private func suffixed(from index: Int, limit: Int) -> (end: Int, hasSuffix: Bool) {
        var end = index
        while end < limit {
            if tokens[end].text == ".", tokens[end].range.lowerBound == tokens[end - 1].range.upperBound {
                end += 1
                continue
            }
            let next = tokens.skipSpace(tokens[end].text == "," ? end + 1 : end)
            guard next < limit, EntityWords.suffixes.contains(tokens[next].text), tokens[next].isCapital else { break }
            end = next + 1
        }
        // `Texas.` may end a sentence; `Inc.` does not.
        return (end, true)
    }

    private func result(_ start: Int, _ end: Int) -> (end: Int, hasSuffix: Bool)? { end > start ? (end, false) : nil }

    /// `Tenant` in the middle of a name: `Sixth Street Tenant Advisors`.
    private func isPartOfName(_ index: Int) -> Bool {
        tokens[index + 1].kind == .word && tokens[index + 1].isCapital && tokens[index - 1].kind == .word
    }

    private func isName(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        let words = range.filter { tokens[$0].kind == .word }
        guard words.contains(where: { tokens[$0].isCapital }) else { return false }
        // Words that begin sentences and titles, not parties.
        if Self.openings.contains(tokens[first].text) { return false }
        // `2.2 Notwithstanding`, `14. HOLDING OVER`.
        if tokens[first].text.contains("."), tokens[first].kind == .number { return false }
        let hasOwnWord = words.contains {
            !Self.generic.contains(tokens[$0].text) && RoleWords.role(tokens[$0].text) == nil
        }
        return hasOwnWord && tokens.oneLine(range).count >= 3
    }

    private static let openings: Set<String> = [
        "a", "an", "this", "whereas", "if", "all", "any", "each", "upon", "such", "now", "witnesseth", "by", "name",
        "its", "title",
        "date", "dated", "none", "see", "attn", "attention", "address", "signature", "print", "section", "article",
        "exhibit", "in", "for", "as", "no", "not", "shall", "telephone", "phone", "fax", "email", "e-mail", "page",
        "notwithstanding", "unless", "except", "subject", "after", "during", "within", "gentlemen", "dear", "b", "when",
        "should", "provided", "before", "with", "without", "to", "from", "sec", "lease", "whenever", "where", "nothing",
    ]
    private static let generic: Set<String> = [
        "the", "a", "an", "of", "and", "party", "parties", "lease", "agreement", "amendment", "undersigned", "to",
        "between", "office", "date", "premises", "first", "second", "third", "original", "current", "prior", "new",
        "effective", "rent", "term", "building",
    ]
}
