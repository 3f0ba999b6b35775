/// A signature, or the place for one.
package struct SignatureFact: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A name in type that stands for a signature: `/s/ Jane Roe`, or printed by a signing program: `DocuSigned by:`.
        case typed
        /// A place to sign without anything on it that is known to be a signature: `By: ________`.
        case line
        /// Strokes of a pen on such a place.
        case drawn
        /// A stamp or seal on such a place, which is no one's signature.
        case stamp
        /// A signature field of a PDF form.
        ///
        /// Whether it bears a signature is told; no certificate is verified.
        case digital
    }

    package var evidence: Evidence
    package var kind: Kind
    /// True when signed, false when blank, nil when the reader cannot tell.
    package var isSigned: Bool?
    /// The signer's name where it is stated.
    package var name: String?
    /// The party as the block names it: `Harbor Street Holdings, LLC`.
    package var party: String?
    /// What the party is in the document, in small letters: `landlord`, `tenant`, `witness`.
    package var role: String?
    /// The signer's office: `Managing Member`.
    package var title: String?
    /// The day of signing as the block states it, in the words of the page.
    package var date: String?

    package init(
        evidence: Evidence,
        kind: Kind,
        isSigned: Bool?,
        name: String? = nil,
        party: String? = nil,
        role: String? = nil,
        title: String? = nil,
        date: String? = nil
    ) {
        self.evidence = evidence
        self.kind = kind
        self.isSigned = isSigned
        self.name = name
        self.party = party
        self.role = role
        self.title = title
        self.date = date
    }

    private enum CodingKeys: String, CodingKey {
        case kind
        case isSigned = "is_signed"
        case name, party, role, title, date
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        kind = try container.decode(Kind.self, forKey: .kind)
        isSigned = try container.decodeIfPresent(Bool.self, forKey: .isSigned)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        party = try container.decodeIfPresent(String.self, forKey: .party)
        role = try container.decodeIfPresent(String.self, forKey: .role)
        title = try container.decodeIfPresent(String.self, forKey: .title)
        date = try container.decodeIfPresent(String.self, forKey: .date)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(isSigned, forKey: .isSigned)
        try container.encode(name, forKey: .name)
        try container.encode(party, forKey: .party)
        try container.encode(role, forKey: .role)
        try container.encode(title, forKey: .title)
        try container.encode(date, forKey: .date)
    }
}
