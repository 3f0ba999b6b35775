/// Tells the names of persons from other short lines.
enum PersonName {
    private static let particles: Set<String> = [
        "de", "del", "der", "den", "van", "von", "la", "di", "da", "dos", "y", "le",
    ]
    private static let suffixes: Set<String> = [
        "jr", "sr", "ii", "iii", "iv", "esq", "md", "cpa", "phd", "p.e", "j.d", "m.d", "esquire",
    ]
    /// Words that names of companies, roles and captions have and those of persons have not.
    private static let others: Set<String> = [
        "inc", "llc", "l.l.c", "corp", "corporation", "company", "co", "lp", "l.p", "llp", "ltd", "limited", "trust",
        "bank",
        "partners", "partnership", "properties", "realty", "holdings", "group", "associates", "enterprises",
        "management",
        "landlord", "tenant", "lessor", "lessee", "owner", "guarantor", "borrower", "lender", "witness", "witnesses",
        "president", "vice", "secretary", "manager", "member", "director", "officer", "chief", "executive", "treasurer",
        "partner", "trustee", "agent", "attorney", "notary", "public", "state", "county", "city", "commission", "date",
        "dated", "title", "name", "signature", "address", "exhibit", "lease", "agreement", "page", "section", "article",
        "the", "by", "its", "and", "of", "authorized", "print", "printed", "street", "suite", "avenue", "road", "north",
        "south", "east", "west", "university", "hospital", "general", "north", "new", "signatory", "seal", "attest",
        "amendment", "addendum", "schedule", "premises", "rent", "building", "party", "parties", "as", "for", "to",
        "is",
        "no", "in", "at", "or", "remediation", "development", "incorporated", "systems", "id", "number",
        "international",
        "services", "capital", "fund", "investments", "technologies", "industries", "solutions", "department", "office",
    ]

    /// The person's name that the text starts with, up to a comma and what follows it; nil when it is no such name.
    static func name(in text: String) -> String? {
        let core = text.prefix { $0 != "," && $0 != "(" && $0 != "_" && $0 != ";" && $0 != ":" }
        let words = core.split(whereSeparator: \.isWhitespace)
        guard (2...5).contains(words.count), core.utf8.count <= 48, words.allSatisfy(isNamePart) else { return nil }
        // One word at least must be more than an initial.
        guard words.contains(where: { $0.filter(\.isLetter).count >= 2 }) else { return nil }
        return words.joined(separator: " ")
    }

    /// Whether a line names a company: `Oak GP, Inc., its general partner`.
    static func hasCompany(_ line: String) -> Bool {
        line.lowercased().split { $0.isWhitespace || $0 == "," }.contains { word in
            EntityWords.suffixes.contains(word.filter { $0 != "." })
        }
    }

    private static func isNamePart(_ word: Substring) -> Bool {
        let plain = word.lowercased().filter { $0 != "." }
        let bare = word.lowercased().hasSuffix(".") ? String(word.lowercased().dropLast()) : word.lowercased()
        if others.contains(plain) || others.contains(bare) { return false }
        if suffixes.contains(plain) || particles.contains(plain) { return true }
        guard let first = word.first, first.isUppercase else { return false }
        return word.allSatisfy { $0.isLetter || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-" }
    }
}
