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
    /// The headings that it stands under, outermost first.
    package var path: [String]
    /// The whole passage, to the letter as on its page.
    package var quote: String
    /// The part of the passage that answers best, on one line.
    package var snippet: String
    /// The words found, in Unicode scalars of the snippet, in order.
    package var highlights: [TextSpan]
    /// Relevance times factor.
    package var score: Double
    package var parts: Parts
    /// How many more passages of the document were found; only with its first hit.
    package var more: Int
    /// Documents with almost the same words and the same facts that were found, too; only with the document's first hit.
    package var copies: [DocumentMention]
    /// Contributions whose sum is the score; nil unless asked for.
    package var explanation: [Contribution]?
    /// What a second phase may count, by name; nil unless explanations are asked for.
    package var features: [String: Double]?
    /// What each feature adds to the score by which the second phase has placed it; nil without one, or unless asked for.
    package var secondPhase: [Contribution]?
    /// From 0, in reading order within the document.
    package var ordinal: Int
    /// The words found, in Unicode scalars of the page's text, in order.
    package var matches: [TextSpan]
    /// Where the quote stands; nil until it has been held against its page.
    package var citation: Citation?
    /// What was asked for around it, itself among it, in reading order.
    package var context: [Surrounding]

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case name
        case documentClass = "class"
        case classConfidence = "class_confidence"
        case date, page, span, boxes, heading, path, quote, snippet, highlights, score, parts, more, copies, explanation
        case features, ordinal, matches, citation, context
        case secondPhase = "second_phase"
    }
}

extension Hit {
    /// What a score is made of; the formula stands at `RankingProfile`.
    package struct Parts: Hashable, Sendable, Codable {
        /// BM25F as a share of what can be reached, 0…1; nil when that leg took no part.
        package var lexical: Double?
        /// What the cosine counts, 0…1; nil when the passage has no vector yet or the leg took no part.
        package var dense: Double?
        /// As the index gave it, by `ranking.lexical`; nil when that leg took no part.
        package var bm25: Double?
        /// As the index gave it; nil when the passage has no vector yet or the leg took no part.
        package var cosine: Double?
        /// The share of meaning in the relevance, 0…1.
        package var denseWeight: Double
        package var relevance: Double
        package var recency: Double
        package var classPriority: Double
        package var factor: Double
        /// The stems of the question that the passage or its header has.
        package var matchedTerms: [String]

        private enum CodingKeys: String, CodingKey {
            case lexical, dense, bm25, cosine, relevance, recency, factor
            case denseWeight = "dense_weight"
            case classPriority = "class_priority"
            case matchedTerms = "matched_terms"
        }
    }

    /// A passage around a hit.
    package struct Surrounding: Hashable, Sendable, Codable {
        /// From 0, in reading order within the document.
        package var ordinal: Int
        /// From 1.
        package var page: Int
        /// In Unicode scalars of the page's text.
        package var span: TextSpan
        package var heading: String?
        /// To the letter as on its page.
        package var text: String
        package var boxes: [BoundingBox]

        init(_ passage: Passage) {
            ordinal = passage.ordinal
            page = passage.page
            span = passage.span
            heading = passage.heading
            text = passage.text
            boxes = passage.boxes
        }
    }

    /// What one word, or the meaning, adds to the score.
    package struct Contribution: Hashable, Sendable, Codable {
        /// `meaning`, or the clause of the question.
        package var name: String
        /// Adds up with the others to the hit's score.
        package var score: Double
        /// How the index came to it; nil for meaning.
        package var words: LexicalPart?
    }
}
