/// A request as it was recorded, and what each version said or would have said.
package struct RehearsedRequest: Hashable, Sendable {
    /// What a version made of it.
    package struct Answer: Hashable, Sendable {
        package var kind: Observation.Kind
        /// Whether it was right; nil when nobody said.
        package var isRight: Bool?

        package init(_ kind: Observation.Kind, isRight: Bool? = nil) {
            self.kind = kind
            self.isRight = isRight
        }
    }

    /// Seconds since any fixed point.
    package var time: Double
    package var unit: String
    package var stable: Answer
    package var canary: Answer

    package init(time: Double, unit: String, stable: Answer, canary: Answer) {
        self.time = time
        self.unit = unit
        self.stable = stable
        self.canary = canary
    }
}
