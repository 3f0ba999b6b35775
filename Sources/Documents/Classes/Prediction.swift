/// What a model said of a document.
package struct Prediction: Hashable, Sendable, Codable {
    /// The version of a model that answered.
    package struct Model: Hashable, Sendable, Codable {
        package var name: String
        package var version: Int

        package init(name: String, version: Int) {
            self.name = name
            self.version = version
        }
    }

    /// A feature's share in the decision.
    package struct Contribution: Hashable, Sendable, Codable {
        /// The feature as a person reads it, such as the words it stands for.
        package var feature: String
        /// Added to the class's log-odds; the sum of all, with the bias, is the decision.
        package var weight: Double
        /// Where it stands first; nil for what is not of the text, and in answers of earlier releases.
        package var place: Place?

        package init(feature: String, weight: Double, place: Place? = nil) {
            self.feature = feature
            self.weight = weight
            self.place = place
        }
    }

    /// Where a feature stands, from its first to its last word.
    package struct Place: Hashable, Sendable, Codable {
        /// From 1; nil in a bare text.
        package var page: Int?
        /// In Unicode scalars of the page's text, or of a bare text.
        package var span: TextSpan
        /// One for each line touched; empty where the page has no geometry.
        package var boxes: [BoundingBox]

        /// A part of a bare text.
        package init(span: TextSpan) {
            page = nil
            self.span = span
            boxes = []
        }

        /// A part of a document's `text`, up to the end of the page on which it begins; nil where no page is.
        package init?(_ span: TextSpan, of document: Document) {
            var start = 0
            for page in document.pages {
                let length = page.text.unicodeScalars.count
                if span.start < start + length {
                    let part = TextSpan(max(0, span.start - start), min(length, span.end - start))
                    self.page = page.number
                    self.span = part
                    boxes = page.boxes(of: part)
                    return
                }
                // Pages are parted by a form feed.
                start += length + 1
            }
            return nil
        }
    }

    /// One id a prediction, on which feedback, drift and retraining join.
    package var id: String
    package var documentID: DocumentID?
    package var documentClass: DocumentClass
    /// The calibrated probability of `documentClass`, 0…1.
    package var confidence: Double
    /// Whether a person should look at the answer before it is used; nil when the model does not know, and of an answer
    /// that was read back from a store.
    package var needsReview: Bool?
    /// Why, where a person should: `unlike_training` or `low_confidence`.
    package var reviewReason: String?
    /// How little the document is like what the model learned from: about 0 for a usual one; nil as `needsReview` is.
    package var novelty: Double?
    /// By class; they sum to 1.
    package var probabilities: [String: Double]
    package var model: Model
    package var milliseconds: Double
    /// Largest first, by absolute weight; empty unless asked for.
    package var explanation: [Contribution]

    package init(
        id: String,
        documentID: DocumentID?,
        documentClass: DocumentClass,
        confidence: Double,
        needsReview: Bool? = nil,
        reviewReason: String? = nil,
        novelty: Double? = nil,
        probabilities: [String: Double],
        model: Model,
        milliseconds: Double,
        explanation: [Contribution] = []
    ) {
        self.id = id
        self.documentID = documentID
        self.documentClass = documentClass
        self.confidence = confidence
        self.needsReview = needsReview
        self.reviewReason = reviewReason
        self.novelty = novelty
        self.probabilities = probabilities
        self.model = model
        self.milliseconds = milliseconds
        self.explanation = explanation
    }

    private enum CodingKeys: String, CodingKey {
        case id = "prediction_id"
        case documentID = "document_id"
        case documentClass = "class"
        case confidence
        case needsReview = "needs_review"
        case reviewReason = "review_reason"
        case novelty
        case probabilities, model, milliseconds, explanation
    }
}
