/// A party that the text names, with its role.
package struct PartyFact: Hashable, Sendable, Codable {
    /// What kind of place names the party.
    package enum Source: String, Hashable, Sendable, Codable {
        /// `by and between Acme, LLC, a Delaware limited liability company (“Landlord”)`.
        case recital
        /// `“Landlord” means Acme, LLC`.
        case definition
        /// `Landlord: Acme, LLC`, in a table of basic terms or on a cover.
        case label
        /// `LANDLORD:` over a company's name and a place to sign.
        case signatureBlock = "signature_block"
    }

    /// Quotes the name with what describes it.
    package var evidence: Evidence
    package var role: PartyRole
    /// The legal name, on one line, as the quote has it.
    package var name: String
    /// Where the name alone stands, in Unicode scalars of the page's text.
    package var nameSpan: TextSpan
    /// `limited liability company`, in lower case; nil when not stated.
    package var entityType: String?
    /// The state or country of its law, as written: `Delaware`; nil when not stated.
    package var jurisdiction: String?
    /// The name it does business under; nil when not stated.
    package var doingBusinessAs: String?
    /// The party whose place it took: `successor-in-interest to Old Owner, Inc.`; nil when not stated.
    package var predecessor: String?
    package var source: Source

    package init(
        evidence: Evidence,
        role: PartyRole,
        name: String,
        nameSpan: TextSpan,
        entityType: String? = nil,
        jurisdiction: String? = nil,
        doingBusinessAs: String? = nil,
        predecessor: String? = nil,
        source: Source
    ) {
        self.evidence = evidence
        self.role = role
        self.name = name
        self.nameSpan = nameSpan
        self.entityType = entityType
        self.jurisdiction = jurisdiction
        self.doingBusinessAs = doingBusinessAs
        self.predecessor = predecessor
        self.source = source
    }

    private enum CodingKeys: String, CodingKey {
        case role, name
        case nameSpan = "name_span"
        case entityType = "entity_type"
        case jurisdiction
        case doingBusinessAs = "doing_business_as"
        case predecessor, source
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        role = try container.decode(PartyRole.self, forKey: .role)
        name = try container.decode(String.self, forKey: .name)
        nameSpan = try container.decode(TextSpan.self, forKey: .nameSpan)
        entityType = try container.decodeIfPresent(String.self, forKey: .entityType)
        jurisdiction = try container.decodeIfPresent(String.self, forKey: .jurisdiction)
        doingBusinessAs = try container.decodeIfPresent(String.self, forKey: .doingBusinessAs)
        predecessor = try container.decodeIfPresent(String.self, forKey: .predecessor)
        source = try container.decode(Source.self, forKey: .source)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(role, forKey: .role)
        try container.encode(name, forKey: .name)
        try container.encode(nameSpan, forKey: .nameSpan)
        try container.encode(entityType, forKey: .entityType)
        try container.encode(jurisdiction, forKey: .jurisdiction)
        try container.encode(doingBusinessAs, forKey: .doingBusinessAs)
        try container.encode(predecessor, forKey: .predecessor)
        try container.encode(source, forKey: .source)
    }
}
