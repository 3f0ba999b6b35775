/// Where a sample is to be classified, and on whose behalf.
package struct ServingQuestion: Hashable, Sendable {
    package var endpoint: String
    /// Asks a certain version of the model, past the endpoint's traffic; nil for whichever it is the unit's turn.
    package var version: Int?
    /// What should always get the same version, such as a document's id; nil for the sample itself.
    package var unit: String?
    /// Whose turn it is when there is a queue.
    package var caller: String
    /// How surely the sample's words were read, 0…1; nil for a text that was never a picture.
    package var textConfidence: Double?

    package init(
        endpoint: String,
        version: Int? = nil,
        unit: String? = nil,
        caller: String,
        textConfidence: Double? = nil
    ) {
        self.endpoint = endpoint
        self.version = version
        self.unit = unit
        self.caller = caller
        self.textConfidence = textConfidence
    }
}
