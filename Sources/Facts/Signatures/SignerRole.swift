import Documents

/// For whom someone signs, from the words that head or follow a signature.
enum SignerRole {
    /// Those that are no party of a lease.
    private static let others: [String: String] = [
        "witness": "witness", "witnesses": "witness", "attest": "witness", "notary": "notary", "owner": "owner",
        "owners": "owner", "agent": "agent", "broker": "broker", "trustee": "trustee", "mortgagee": "mortgagee",
        "mortgagor": "mortgagor", "grantor": "grantor", "grantee": "grantee", "company": "company",
        "contractor": "contractor", "franchisee": "franchisee", "franchisor": "franchisor",
    ]
    /// Words around a role that say no more than it does.
    private static let fillers: Set<String> = [
        "the", "as", "by", "for", "signature", "of", "s", "signed", "and", "agreed", "accepted", "public", "authorized",
        "new", "original", "to", "co", "its", "existing", "signatory",
    ]

    /// A role at the start of a line and what follows it: `LANDLORD: Oak Partners, LLC`.
    ///
    /// The role must be the whole line, or end with a colon.
    static func heading(in text: String) -> (role: String, rest: String)? {
        let colon = text.firstIndex(of: ":")
        let head = colon.map { text[..<$0] } ?? text[...]
        // Without a colon `company` is the end of a description that goes over two lines.
        guard let role = role(in: head), colon != nil || role != "company" else { return nil }
        let rest = colon.map { text[text.index(after: $0)...] } ?? ""
        return (role, String(rest.drop { !$0.isLetter && !$0.isNumber }))
    }

    /// The role that a few words name, and nothing else: `AS TENANT`, `(Landlord)`, `Tenant's Signature`.
    static func role(in text: some StringProtocol) -> String? {
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        guard (1...5).contains(words.count), !text.contains(where: \.isNumber) else { return nil }
        let meant = words.filter { !fillers.contains($0) }
        guard meant.count == 1, let word = meant.first else { return nil }
        return RoleWords.role(word)?.rawValue ?? others[word]
    }
}
