/// A thing that the text says of the premises or of the building around them.
package struct PremisesFact: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A street address of the premises or their building.
        case address
        /// A street address that is somebody's: of a party, for notices, of an agent.
        case otherAddress = "other_address"
        /// `Suite 200`, `Unit 4B`, `Space 12`.
        case suite
        /// `the seventh (7th) floor`.
        case floor
        /// The size of the premises.
        case area
        /// The size of the building, centre or project.
        case buildingArea = "building_area"
        /// A size of something that the text around it does not settle.
        case otherArea = "other_area"
        /// The tenant's share of the building's costs.
        case proRataShare = "pro_rata_share"
    }

    package var evidence: Evidence
    package var kind: Kind
    /// An address or suite on one line, as the quote has it; a number for a floor; an exact decimal for areas and shares.
    package var value: String
    /// `square_feet`, `acres`, `percent`; nil for texts.
    package var unit: String?

    package init(evidence: Evidence, kind: Kind, value: String, unit: String? = nil) {
        self.evidence = evidence
        self.kind = kind
        self.value = value
        self.unit = unit
    }

    private enum CodingKeys: String, CodingKey { case kind, value, unit }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        kind = try container.decode(Kind.self, forKey: .kind)
        value = try container.decode(String.self, forKey: .value)
        unit = try container.decodeIfPresent(String.self, forKey: .unit)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(value, forKey: .value)
        try container.encode(unit, forKey: .unit)
    }
}
