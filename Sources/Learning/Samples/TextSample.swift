/// A text, what is known beside it, and (when known) what it is.
package struct TextSample: Hashable, Sendable {
    package var text: String
    /// The name of the file it came from, with its extension; a folder before it is ignored.
    package var filename: String?
    /// Numbers beside the text, by name: `page_count`, `money_count`, …; a missing one is unknown, not zero.
    package var traits: [String: Double]
    /// The class; nil when it is asked for.
    package var label: String?
    /// Samples of one group (a family of documents) are never on both sides of a split; nil is a group of its own.
    package var group: String?
    /// Counts in training as that many equal samples, at least 1.
    package var weight: Int
    /// Whether the sample only helps training: it is never scored, and probabilities are not calibrated on it.
    package var isAuxiliary: Bool
    /// What else its file says of it, by column: `id`, `language`, …; never learned from.
    package var metadata: [String: String]

    package init(
        text: String,
        filename: String? = nil,
        traits: [String: Double] = [:],
        label: String? = nil,
        group: String? = nil,
        weight: Int = 1,
        isAuxiliary: Bool = false,
        metadata: [String: String] = [:]
    ) {
        self.text = text
        self.filename = filename
        self.traits = traits
        self.label = label
        self.group = group
        self.weight = weight
        self.isAuxiliary = isAuxiliary
        self.metadata = metadata
    }
}
