package import Documents

/// A passage that answers, with where it stands and why it stands in this place of the list.
package struct Hit: Hashable, Sendable, Codable {
    package var documentID: DocumentID
    /// The document's name.
    package var name: String
    /// nil when the document is not classified.
    package var documentClass: DocumentClass?
    /// The calibrated probability of the class, 0…1.
    package var classConfidence: Double?
    /// The document's date, ISO 8601.
    package var date: String?
    /// From 1.
    package var page: Int
    /// The passage in Unicode scalars of the page's text.
    package var span: TextSpan
    /// The passage on the page, one box a line; empty where the page has no geometry.
    package var boxes: [BoundingBox]
    package var heading: String?
    /// The part of the passage that answers best, on one line.
    package var snippet: String
    /// The words found, in Unicode scalars of the snippet, in order.
    package var highlights: [TextSpan]
    /// The product of the parts.
    package var score: Double
    package var parts: Parts

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case name
        case documentClass = "class"
        case classConfidence = "class_confidence"
        case date, page, span, boxes, heading, snippet, highlights, score, parts
    }
}

extension Hit {
    /// What a score is made of; the formula stands at `RankingProfile`.
    package struct Parts: Hashable, Sendable, Codable {
        /// The share of words in the relevance, 0…1; nil when that leg took no part.
        package var lexical: Double?
        /// The share of meaning in the relevance, 0…1; nil when the passage has no vector yet or the leg took no part.
        package var dense: Double?
        /// As the index gave it; nil when the passage was not found by its words.
        package var bm25: Double?
        package var relevance: Double
        package var recency: Double
        package var classPriority: Double
        package var crowding: Double
        /// The stems of the question that the passage or its header has.
        package var matchedTerms: [String]

        private enum CodingKeys: String, CodingKey {
            case lexical, dense, bm25, relevance, recency, crowding
            case classPriority = "class_priority"
            case matchedTerms = "matched_terms"
        }
    }
}
