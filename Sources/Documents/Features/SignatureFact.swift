/// A signature, or the place for one.
package struct SignatureFact: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// `/s/ Jane Roe`.
        case typed
        /// A line to sign on, with or without ink on it: `By: ________`.
        case line
        /// A signature field of a PDF form.
        case digital
    }

    package var evidence: Evidence
    package var kind: Kind
    /// True when signed, false when blank, nil when the reader cannot tell (ink on a line is not read yet).
    package var isSigned: Bool?
    /// The signer's name where it is stated.
    package var name: String?

    package init(evidence: Evidence, kind: Kind, isSigned: Bool?, name: String? = nil) {
        self.evidence = evidence
        self.kind = kind
        self.isSigned = isSigned
        self.name = name
    }

    private enum CodingKeys: String, CodingKey {
        case kind
        case isSigned = "is_signed"
        case name
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        evidence = try Evidence(from: decoder)
        kind = try container.decode(Kind.self, forKey: .kind)
        isSigned = try container.decodeIfPresent(Bool.self, forKey: .isSigned)
        name = try container.decodeIfPresent(String.self, forKey: .name)
    }

    package func encode(to encoder: any Encoder) throws {
        try evidence.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(isSigned, forKey: .isSigned)
        try container.encode(name, forKey: .name)
    }
}
