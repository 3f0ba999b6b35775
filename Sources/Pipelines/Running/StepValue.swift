/// What an output came to.
package struct StepValue: Hashable, Sendable, Codable {
    package var type: ValueType
    /// Of a `String`; nil for files.
    package var text: String?
    /// Of the content, as hexadecimal digits.
    package var sha256: String
    /// Figures of a `Metrics`.
    package var metrics: [String: Double]
    /// What else the step says of it, such as the run that made it.
    package var notes: [String: String]

    package init(
        type: ValueType,
        text: String? = nil,
        sha256: String,
        metrics: [String: Double] = [:],
        notes: [String: String] = [:]
    ) {
        self.type = type
        self.text = text
        self.sha256 = sha256
        self.metrics = metrics
        self.notes = notes
    }
}
