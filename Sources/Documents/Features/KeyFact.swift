/// What a document says of one field, with its proof.
package struct KeyFact: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable {
        case found
        /// The document says that there is none: `Security Deposit: None`.
        case explicitlyNone = "explicitly_none"
        case notFound = "not_found"
        /// The document speaks of it, but its value cannot be had: see `reason`.
        case unreadable
    }

    /// Why a value is unreadable.
    package enum Reason: String, Hashable, Sendable, Codable {
        /// A blank that was never filled in.
        case blank
        /// The words were recognised too badly to stand for a value; the best guess is among the alternatives.
        case lowConfidence = "low_confidence"
    }

    package enum Method: String, Hashable, Sendable, Codable {
        /// The value is in the quote.
        case extracted
        /// The value follows from the quotes: the months between two dates.
        case derived
    }

    /// Another value that the document gives for the field.
    package struct Alternative: Hashable, Sendable, Codable {
        package var value: String
        package var unit: String?
        package var evidence: Evidence
        /// 0…1.
        package var confidence: Double

        package init(value: String, unit: String? = nil, evidence: Evidence, confidence: Double) {
            self.value = value
            self.unit = unit
            self.evidence = evidence
            self.confidence = confidence
        }

        private enum CodingKeys: String, CodingKey { case value, unit, evidence, confidence }

        package func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(value, forKey: .value)
            try container.encode(unit, forKey: .unit)
            try container.encode(evidence, forKey: .evidence)
            try container.encode(confidence, forKey: .confidence)
        }
    }

    package var field: KeyField
    package var state: State
    /// Normalised; nil unless found.
    package var value: String?
    /// `USD per_month`, `square_feet`, `percent`, `months`; nil for texts and dates.
    package var unit: String?
    /// The quotes that prove the value or the state, one unless it is derived; empty when not found.
    package var evidence: [Evidence]
    /// That the value, or the state, is right, 0…1; nil when not found.
    package var confidence: Double?
    /// Other values that the document gives, most likely first; a conflict is never settled silently.
    package var alternatives: [Alternative]
    /// nil unless found.
    package var method: Method?
    /// nil unless unreadable.
    package var reason: Reason?

    package init(
        field: KeyField,
        state: State,
        value: String? = nil,
        unit: String? = nil,
        evidence: [Evidence] = [],
        confidence: Double? = nil,
        alternatives: [Alternative] = [],
        method: Method? = nil,
        reason: Reason? = nil
    ) {
        self.field = field
        self.state = state
        self.value = value
        self.unit = unit
        self.evidence = evidence
        self.confidence = confidence
        self.alternatives = alternatives
        self.method = method
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey {
        case field, state, value, unit, evidence, confidence, alternatives, method, reason
    }

    /// Writes what is unknown as `null` rather than leaving it out.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        try container.encode(state, forKey: .state)
        try container.encode(value, forKey: .value)
        try container.encode(unit, forKey: .unit)
        try container.encode(evidence, forKey: .evidence)
        try container.encode(confidence, forKey: .confidence)
        try container.encode(alternatives, forKey: .alternatives)
        try container.encode(method, forKey: .method)
        try container.encode(reason, forKey: .reason)
    }
}
