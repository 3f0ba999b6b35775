/// What a newcomer must not do worse than the version beside it.
package struct Gate: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The share of requests that fail.
        case errors
        /// The share of answers that take longer than a quantile of the incumbent's.
        case latency
        /// The share of answers that are less sure than a bound.
        case confidence
        /// How much more or less often any class is answered.
        case drift
        /// The accuracy that the probabilities promise, no labels needed: of calibrated probabilities, their mean (CBPE; see
        /// NannyML's documentation of confidence-based performance estimation).
        case estimatedAccuracy = "estimated_accuracy"
        /// The accuracy that reviews show.
        case accuracy
    }

    package var kind: Kind
    /// How much worse it may be, as a share: 0.01 is one point.
    package var margin: Double
    /// Pairs of newcomer and incumbent before it says anything.
    package var minimum: Int
    /// Whether a step waits until it has passed; one that is not required can only fail.
    package var isRequired: Bool
    /// Of latency the quantile, of confidence the bound; 0 for others.
    package var level: Double

    package init(
        _ kind: Kind,
        margin: Double? = nil,
        minimum: Int? = nil,
        isRequired: Bool? = nil,
        level: Double? = nil
    ) {
        let standard = Self.standard(kind)
        self.kind = kind
        self.margin = margin ?? standard.margin
        self.minimum = minimum ?? standard.minimum
        // Reviews come when people find the time.
        self.isRequired = isRequired ?? (kind != .accuracy)
        self.level = level ?? standard.level
    }

    private static func standard(_ kind: Kind) -> (margin: Double, minimum: Int, level: Double) {
        switch kind {
        case .errors: (0.01, 100, 0)
        case .latency: (0.05, 100, 0.95)
        case .confidence: (0.05, 100, 0.5)
        case .drift: (0.1, 100, 0)
        case .estimatedAccuracy: (0.03, 100, 0)
        case .accuracy: (0.02, 50, 0)
        }
    }
}
