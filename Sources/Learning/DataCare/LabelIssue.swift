/// A sample whose label is probably wrong.
package struct LabelIssue: Hashable, Sendable, Codable {
    package var place: String
    /// The label that it has.
    package var label: String
    /// The class that it probably is.
    package var suggestion: String
    /// What models that did not see the sample give its label, 0…1.
    package var probability: Double
    /// What they give the suggestion, 0…1.
    package var suggestionProbability: Double
    /// How the text begins.
    package var excerpt: String

    private enum CodingKeys: String, CodingKey {
        case place, label, suggestion, probability, excerpt
        case suggestionProbability = "suggestion_probability"
    }
}
