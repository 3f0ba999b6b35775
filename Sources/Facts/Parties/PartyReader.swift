import Documents

/// Reads the parties of one page.
struct PartyReader {
    private let tokens: PageTokens
    private let names: PartyNameReader
    /// The indices of closing parentheses of definitions, `(“Landlord”)`, in order.
    private let closings: Set<Int>
    private let aliases: AliasReader

    init(tokens: PageTokens) {
        self.tokens = tokens
        names = PartyNameReader(tokens: tokens)
        aliases = AliasReader(tokens: tokens)
        closings = Self.closings(in: tokens)
    }

    /// The parties in the order in which their roles stand.
    func matches() -> [PartyMatch] {
        var matches: [PartyMatch] = []
        var lastDefinition = -1
        for index in 0..<tokens.count {
            guard tokens[index].kind == .word, let role = RoleWords.role(tokens[index].text) else { continue }
            if let names = meant(by: index) ?? labelled(by: index) {
                matches += names.map { match($0.name, role: role, source: $0.source, certainty: $0.certainty) }
            } else if let end = definitionStart(at: index) {
                matches += named(before: end, floor: lastDefinition < end ? lastDefinition : -1, role: role)
                lastDefinition = closesQuote(behind: index) ? tokens.skipSpace(index + 1) : index
            }
        }
        return matches + inferred(beside: matches)
    }

    /// Landlord and tenant where no word gives the role but the text says who leases to whom: `Acme hereby leases to Roe`.
    private func inferred(beside matches: [PartyMatch]) -> [PartyMatch] {
        let missing = [PartyRole.landlord, .tenant].filter { role in !matches.contains { $0.role == role } }
        guard !missing.isEmpty else { return [] }
        var known: [(alias: [String], match: PartyMatch)] = []
        for closing in closings.sorted() {
            guard let opening = aliases.opening(ofParenthesisClosedAt: closing) else { continue }
            let quoted = aliases.aliases(in: opening..<closing)
            guard !quoted.isEmpty, let match = named(before: opening, floor: -1, role: .landlord).last else { continue }
            let name = tokens.text.string(match.name).lowercased()
            known += quoted.filter { AliasReader.isParty($0, named: name) }.map { ($0, match) }
        }
        guard let leasing = LeasingReader(tokens: tokens, aliases: known.map(\.alias)).leasing() else { return [] }
        return missing.compactMap { role in
            guard
                var match = known.first(where: { $0.alias == (role == .landlord ? leasing.landlord : leasing.tenant) })?
                    .match
            else { return nil }
            match.role = role
            match.certainty *= 0.9
            return match
        }
    }

    private typealias Found = (name: PartyNameReader.Name, source: PartyFact.Source, certainty: Double)

    private func match(
        _ name: PartyNameReader.Name,
        role: PartyRole,
        source: PartyFact.Source,
        certainty: Double
    ) -> PartyMatch {
        let start = tokens[name.name.lowerBound].range.lowerBound
        return PartyMatch(
            role: role,
            name: start..<tokens[name.name.upperBound - 1].range.upperBound,
            range: start..<tokens[name.end - 1].range.upperBound,
            isBlank: name.isBlank,
            entityType: name.entityType,
            jurisdiction: name.jurisdiction,
            doingBusinessAs: name.doingBusinessAs,
            predecessor: name.predecessor,
            source: source,
            certainty: certainty
        )
    }

    // MARK: - Acme, LLC (“Landlord”)

    /// How far before its role a party's name may start, in tokens.
    private static let reach = 120

    /// Where the text that names the party ends, if the role at `index` is given to what stands before it: `(“Landlord”)`,
    /// `(hereinafter called the “Landlord”)`, `, as Landlord`, `Landlord` on a line of its own.
    private func definitionStart(at index: Int) -> Int? {
        let opening = tokens.skipSpaceBack(index - 1)
        let isQuoted = tokens[opening].text == "\"" && closesQuote(behind: index)
        var start = isQuoted ? opening - 1 : index - 1
        var words = 0
        while start >= 0, words < 10 {
            let token = tokens[start]
            if token.text == "(" {
                let closing = isQuoted ? closesQuote(behind: index) : tokens[tokens.skipSpace(index + 1)].text == ")"
                return closing ? start : nil
            }
            // `(“Acme”, the “Vendor”, or the “Landlord”)`: past the party's other names.
            if isQuoted, token.text == "\"", let before = aliases.opening(ofQuoteClosedAt: start) {
                start = before - 1
                continue
            }
            guard Self.callings.contains(token.text) || token.kind == .lineEnd else { break }
            if token.kind == .word { words += 1 }
            start -= 1
        }
        if words > 0 {
            let callings = (start + 1..<index).map { tokens[$0] }
            let first = callings.first { $0.kind == .word }?.text ?? ""
            let isSetOff = callings.first?.text == "," || callings.first?.kind == .lineEnd || isQuoted
            let isCalled =
                first.hasPrefix("here") || first == "as" && isSetOff
                || isQuoted && (first == "referred" || first == "called")
            if isCalled, !Self.acting.contains(tokens[tokens.skipSpace(index + 1)].text) { return start + 1 }
        }
        return isAlone(index, isQuoted: isQuoted) ? (isQuoted ? index - 1 : index) : nil
    }

    private func closesQuote(behind index: Int) -> Bool {
        var next = tokens.skipSpace(index + 1)
        if [",", ".", ";"].contains(tokens[next].text) { next = tokens.skipSpace(next + 1) }
        return tokens[next].text == "\""
    }

    /// Words between a party and its role.
    private static let callings: Set<String> = [
        "the", "hereinafter", "herein", "hereafter", "called", "referred", "to", "as", "collectively", "individually",
        "together", "jointly", "sometimes", "and", "or", "also", "known", "in", "this", "lease", "agreement",
        "amendment", "severally", "each", "a", "\"", ",",
    ]
    /// Words behind `as Tenant` that make it no definition: `as Tenant shall`.
    private static let acting: Set<String> = ["shall", "may", "is", "was", "under", "will", "has", "'s"]

    /// Whether the role is all that stands on its line, as on a cover.
    private func isAlone(_ index: Int, isQuoted: Bool) -> Bool {
        let before = tokens[isQuoted ? index - 2 : index - 1]
        var next = index + 1
        while tokens[next].text == "\"" || tokens[next].text == "," || tokens[next].text == "." { next += 1 }
        return tokens[index].isCapital && index > 0 && (before.kind == .lineEnd || before.kind == .paragraph)
            && (tokens[next].kind == .lineEnd || tokens[next].kind == .paragraph)
    }

    /// The party or parties whose description ends before the token at `end` and begins behind `floor`, where the role before
    /// it was given.
    private func named(before end: Int, floor: Int, role: PartyRole) -> [PartyMatch] {
        var paragraphs = 0
        for index in stride(from: end - 1, through: max(-1, end - Self.reach), by: -1) {
            let boundary =
                index == floor
                ? afterOpeners(index + 1, limit: end) : startBehind(index, end: end, paragraphs: &paragraphs)
            guard let start = boundary else {
                if paragraphs > 3 { return [] }
                continue
            }
            let isSure =
                index == floor || isHardBoundary(index)
                || ["by", "among", "amongst", "is"].contains(tokens[index].text)
            // What merely begins a sentence or a paragraph must look like a company to be a party.
            let found = parties(from: start, to: end).filter { isSure || isDescribed($0) }
            if !found.isEmpty {
                return found.map { match($0, role: role, source: .recital, certainty: $0.hasSuffix ? 0.97 : 0.9) }
            }
            if index == floor || isHardBoundary(index) { return [] }
        }
        return []
    }

    /// Where a name may start behind the token at `index`; nil if the token is no boundary.
    private func startBehind(_ index: Int, end: Int, paragraphs: inout Int) -> Int? {
        let token = tokens[index]
        switch token.kind {
        case .paragraph:
            paragraphs += 1
            return afterOpeners(index + 1, limit: end)
        case .lineEnd where ["and", "to", "between"].contains(tokens[index - 1].text): return index + 1
        case .word:
            let isBoundary =
                ["between", "among", "amongst", "by"].contains(token.text)
                || token.text == "is" && RoleWords.role(tokens[index - 1].text) != nil
                || token.text == "means" || token.text == "and" && isTitleEnd(index)
            return isBoundary ? afterOpeners(index + 1, limit: end) : nil
        case .sign:
            if closings.contains(index) { return afterOpeners(index + 1, limit: end) }
            if token.text == ";" || token.text == ":" { return afterOpeners(index + 1, limit: end) }
            if token.text == ")", tokens[index - 2].text == "(" { return afterOpeners(index + 1, limit: end) }
            return token.text == "." && endsSentence(index) ? afterOpeners(index + 1, limit: end) : nil
        default: return index < 0 ? afterOpeners(0, limit: end) : nil
        }
    }

    /// `LANDLORD, AND\n\nINSIGNIA SYSTEMS`: an `and` that a new paragraph follows.
    private func isTitleEnd(_ index: Int) -> Bool {
        tokens[index + 1].kind == .paragraph || tokens[index - 1].kind == .paragraph
            || tokens[index - 1].text == "," && RoleWords.role(tokens[index - 2].text) != nil
    }

    private func isHardBoundary(_ index: Int) -> Bool { closings.contains(index) || tokens[index].text == "between" }

    private func endsSentence(_ index: Int) -> Bool {
        let before = tokens[index - 1]
        guard before.kind == .word, before.text.count > 3 || !before.isCapital else { return false }
        return !EntityWords.suffixes.contains(before.text)
    }

    /// Past `, and (ii) the` and the like.
    private func afterOpeners(_ index: Int, limit: Int) -> Int {
        var next = index
        while next < limit {
            let token = tokens[next]
            if token.isSpace || [",", ".", ":", ";", "-", "\""].contains(token.text) {
                next += 1
            } else if token.text == "(", tokens[next + 2].text == ")" {
                next += 3
            } else if token.kind == .number, token.text.count < 3, [".", ")"].contains(tokens[next + 1].text) {
                next += 2
            } else if ["and", "the", "both", "by", "between"].contains(token.text), !token.isCapital {
                next += 1
            } else {
                break
            }
        }
        return next
    }

    /// One name, or several that `and` joins behind their endings: `A, Inc., a Nevada corporation, and B, Inc.`.
    private func parties(from start: Int, to end: Int) -> [PartyNameReader.Name] {
        var found: [PartyNameReader.Name] = []
        var next = start
        while next < end, found.count < 4, let name = names.name(at: next, limit: end) {
            found += name.isOfPersons ? persons(in: name) : [name]
            guard name.hasSuffix || name.entityType != nil else { break }
            var and = tokens.skipSpace(name.end)
            if tokens[and].text == "," { and = tokens.skipSpace(and + 1) }
            guard tokens[and].text == "and" || tokens[and].text == "&" else { break }
            next = tokens.skipSpace(and + 1)
            // `, and having its office` describes the same party.
            guard tokens[next].isCapital else { break }
        }
        return found
    }

    private func isDescribed(_ name: PartyNameReader.Name) -> Bool {
        name.hasSuffix || name.entityType != nil || name.doingBusinessAs != nil
    }

    /// `Mary Roe and Peter Roe, husband and wife` are two, who share what describes them.
    private func persons(in couple: PartyNameReader.Name) -> [PartyNameReader.Name] {
        guard let and = couple.name.first(where: { tokens[$0].text == "and" || tokens[$0].text == "&" }),
            and > couple.name.lowerBound
        else { return [couple] }
        var (first, second) = (couple, couple)
        first.name = couple.name.lowerBound..<tokens.skipSpaceBack(and - 1) + 1
        second.name = tokens.skipSpace(and + 1)..<couple.name.upperBound
        // `Mary and Peter Roe` is left as it stands: neither part is a name.
        return first.name.count > 1 && second.name.count > 1 ? [first, second] : [couple]
    }

    // MARK: - “Landlord” means Acme, LLC

    private func meant(by index: Int) -> [Found]? {
        guard tokens[index - 1].text == "\"", closesQuote(behind: index) else { return nil }
        var next = tokens.skipSpace(index + 2)
        if tokens[next].text == "shall" { next = tokens.skipSpace(next + 1) }
        guard ["means", "mean"].contains(tokens[next].text) || tokens[index + 2].text == ":" else { return nil }
        next = tokens.skipSpace(next + 1)
        if tokens[next].text == ":" { next = tokens.skipSpace(next + 1) }
        return names.name(at: next, limit: next + 60).map { [($0, .definition, 0.95)] }
    }

    // MARK: - Landlord: Acme, LLC

    private func labelled(by index: Int) -> [Found]? {
        guard startsCell(index) else { return nil }
        var next = index + 1
        if tokens[next].text == "(", tokens[next + 1].text == "s", tokens[next + 2].text == ")" { next += 3 }
        if tokens[next].text == "\"", tokens[next + 1].text == "s" { next += 2 }
        if tokens[next].text == "name" { next += 1 }
        let isColon = tokens[next].text == ":"
        guard isColon || tokens[next].kind == .gap else { return nil }
        next += 1
        if tokens[next].kind == .gap { next += 1 }
        let isBelow = tokens[next].kind == .lineEnd || tokens[next].kind == .paragraph
        if isBelow {
            guard isColon else { return nil }
            next += 1
        }
        guard let name = names.name(at: next, limit: next + 60, isInCell: true), isWhole(name) else { return nil }
        let isSigned = isBelow && hasPlaceToSign(from: name.end)
        let certainty = name.hasSuffix || name.entityType != nil ? 0.95 : isBelow ? 0.7 : 0.85
        let source: PartyFact.Source = isSigned ? .signatureBlock : .label
        return (name.isOfPersons ? persons(in: name) : [name]).map { ($0, source, certainty) }
    }

    /// Whether the role starts a line or a cell, behind an item's number at most.
    private func startsCell(_ index: Int) -> Bool {
        var before = index - 1
        if ["of", "by"].contains(tokens[before].text), tokens[before - 1].text == "name" { before -= 2 }
        if [".", ")"].contains(tokens[before].text) {
            let opening = tokens[before - 2].text == "(" ? 3 : 2
            before -= opening
        }
        return before < 0 || tokens[before].isSpace
    }

    /// Whether nothing behind the name makes it the start of a sentence.
    private func isWhole(_ name: PartyNameReader.Name) -> Bool {
        let next = tokens[tokens.skipSpace(name.end)]
        guard next.kind == .word, !next.isCapital else { return true }
        return tokens[name.end].isSpace || ["and", "of", "by", "whose", "having", "with", "c"].contains(next.text)
    }

    private func hasPlaceToSign(from index: Int) -> Bool {
        for next in index..<min(tokens.count, index + 40) where tokens[next].kind == .word {
            let text = tokens[next].text
            if (text == "by" || text == "its" || text == "name" || text == "signature"), tokens[next + 1].text == ":" {
                return true
            }
            if text == "s", tokens[next - 1].text == "/" { return true }
        }
        return false
    }

    private static func closings(in tokens: PageTokens) -> Set<Int> {
        var closings: Set<Int> = []
        var quote = -10
        var opening = -100
        for index in 0..<tokens.count {
            switch tokens[index].text {
            case "\"": quote = index
            case "(": opening = index
            case ")":
                guard quote > opening, index - opening < 60 else { continue }
                // `(the “Tenant”, which expression shall include its successors)`.
                let isExplained = tokens[tokens.skipSpace(quote + 2)].text == "which"
                if index - quote <= 2 || isExplained { closings.insert(index) }
            default: break
            }
        }
        return closings
    }
}
