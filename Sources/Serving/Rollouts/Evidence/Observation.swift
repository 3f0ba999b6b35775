/// One thing that became known of the newcomer or of the version beside it.
package struct Observation: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// - Parameters:
        ///   - confidence: 0…1.
        ///   - milliseconds: Nil when it was not measured.
        case answered(label: String, confidence: Double, milliseconds: Double?)
        case failed
        /// A person said whether an answer was right.
        case reviewed(isRight: Bool)
    }

    package var isCanary: Bool
    package var kind: Kind
    /// Whether this is the first that was asked for its unit in the step; those count for the ratio of samples, for one unit
    /// that asks a hundred times is one that was assigned.
    package var isFirstOfUnit: Bool

    package init(isCanary: Bool, _ kind: Kind, isFirstOfUnit: Bool = false) {
        self.isCanary = isCanary
        self.kind = kind
        self.isFirstOfUnit = isFirstOfUnit
    }
}
