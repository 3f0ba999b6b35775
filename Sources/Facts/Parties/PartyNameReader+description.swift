/// Reads what describes a party behind its name: kind, law, trade name, predecessor.
extension PartyNameReader {
    func describe(_ name: inout Name, limit: Int) {
        var index = name.end
        for _ in 0..<4 {
            var next = skipComma(index, limit: limit)
            // A cover sets each part of it in a paragraph of its own.
            if tokens[next].kind == .paragraph, ["a", "an"].contains(tokens[next + 1].text) { next += 1 }
            guard next < limit else { return }
            if let end = PersonWords.statusEnd(at: next, in: tokens), end <= limit {
                name.entityType = tokens.oneLine(next..<end).lowercased()
                name.isOfPersons = true
                index = end
            } else if ["a", "an"].contains(tokens[next].text), let end = entity(at: next + 1, limit: limit, of: &name) {
                index = end
            } else if let start = doingBusiness(at: next), let other = nameEnd(at: start, limit: limit) {
                name.doingBusinessAs = tokens.oneLine(start..<other.end)
                index = other.end
            } else if let start = succession(at: next, limit: limit), let other = nameEnd(at: start, limit: limit) {
                name.predecessor = tokens.oneLine(start..<other.end)
                index = other.end
            } else {
                return
            }
            name.end = index
        }
    }

    private func skipComma(_ index: Int, limit: Int) -> Int {
        var next = tokens.skipSpace(index)
        if tokens[next].text == "," || tokens[next].text == "(" && doingBusiness(at: next + 1) != nil {
            next = tokens.skipSpace(next + 1)
        }
        return next
    }

    /// `Delaware limited liability company`, and where it ends; nil where the words are something else.
    private func entity(at start: Int, limit: Int, of name: inout Name) -> Int? {
        var index = start
        var jurisdiction: String?
        while index < min(limit, start + 14) {
            index = tokens.skipSpace(index)
            // `[jurisdiction] corporation`, `[●]`, `________ corporation`: a form whose state was not filled in.
            if tokens[index].kind == .blank || ["[", "]", "●", "•"].contains(tokens[index].text) {
                index += 1
                continue
            }
            if jurisdiction == nil, let end = EntityWords.stateEnd(in: tokens, at: index) {
                jurisdiction = tokens.oneLine(index..<end)
                index = end
                continue
            }
            for type in EntityWords.types where tokens[index].text == type[0] {
                guard let end = tokens.end(of: type, at: index), end <= limit else { continue }
                name.entityType = tokens.oneLine(index..<end).lowercased()
                let law = law(behind: end, limit: limit)
                name.jurisdiction = jurisdiction ?? law.map { tokens.oneLine($0) }
                return jurisdiction == nil ? law?.upperBound ?? end : end
            }
            guard tokens[index].kind == .word else { return nil }
            index += 1
        }
        return nil
    }

    /// The state in `organized and existing under the laws of the State of Delaware`; nil where none is named.
    private func law(behind index: Int, limit: Int) -> Range<Int>? {
        guard let under = (index..<min(limit, index + 8)).first(where: { tokens[$0].text == "under" }),
            let laws = tokens.end(of: ["under", "the", "laws", "of"], at: under)
        else { return nil }
        let forms: [[String]] = [["the", "state", "of"], ["the", "commonwealth", "of"], ["the"]]
        let start = tokens.skipSpace(forms.lazy.compactMap { tokens.end(of: $0, at: laws) }.first ?? laws)
        guard let end = EntityWords.stateEnd(in: tokens, at: start), end <= limit else { return nil }
        return start..<end
    }

    /// The start of the name behind `d/b/a`, `dba`, `doing business as`, `individually and d/b/a`.
    func doingBusiness(at index: Int) -> Int? {
        let forms: [[String]] = [["d", "/", "b", "/", "a"], ["dba"], ["doing", "business", "as"], ["t", "/", "a"]]
        var index = index
        // `individually and d/b/a`.
        if tokens[index].text == "individually" { index = tokens.skipSpace(index + 1) }
        if tokens[index].text == "and" { index = tokens.skipSpace(index + 1) }
        return forms.lazy.compactMap { tokens.end(of: $0, at: index) }.first.map { tokens.skipSpace($0) }
    }

    /// The start of the name behind `successor-in-interest to`, `as successor to`.
    private func succession(at index: Int, limit: Int) -> Int? {
        var next = tokens[index].text == "as" ? tokens.skipSpace(index + 1) : index
        guard tokens[next].text.hasPrefix("successor") else { return nil }
        for _ in 0..<8 {
            next = tokens.skipSpace(next + 1)
            guard next < limit, tokens[next].kind == .word || tokens[next].text == "-" else { return nil }
            if tokens[next].text == "to" { return tokens.skipSpace(next + 1) }
        }
        return nil
    }
}
