package import Documents
import Extraction
import Learning
import Tracking

/// Says what a document is, with the model in production, and records each answer.
package struct ClassificationOperations: Sendable {
    /// How many features an explanation names.
    private static let explanationLength = 12

    private let shelf: ModelShelf
    private let documents: any DocumentStore
    private let reading: ReadingOperations
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        shelf: ModelShelf,
        documents: any DocumentStore,
        reading: ReadingOperations,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.shelf = shelf
        self.documents = documents
        self.reading = reading
        self.now = now
        self.makeID = makeID
    }

    /// Reads and classifies a file.
    ///
    /// - Throws: `Failure` with the code of an `ExtractionError`, or `no_model`.
    package func classify(_ bytes: [UInt8], name: String, explain: Bool) async throws -> Prediction {
        let document = try await reading.read(bytes, name: name).document
        let sample = TextSample(document, features: reading.features(of: document))
        return try await record(predict(sample, of: document, explain: explain))
    }

    /// Classifies a bare text.
    ///
    /// - Throws: `Failure` with code `no_model`.
    package func classify(text: String, name: String?, explain: Bool) async throws -> Prediction {
        try await record(predict(TextSample(text: text, filename: name), of: nil, explain: explain))
    }

    /// Classifies a document of the store again, with its explanation; the answer is not recorded.
    ///
    /// - Throws: `Failure` with code `no_model`.
    package func explain(_ document: Document, features: FeatureRecord) async throws -> Prediction {
        try await predict(TextSample(document, features: features), of: document, id: document.id, explain: true)
    }

    /// Classifies a document that is being ingested; nil while no model is registered.
    ///
    /// The answer is recorded with the reading.
    package func classifyIfPossible(_ document: Document, features: FeatureRecord) async throws -> Prediction? {
        guard try await shelf.current() != nil else { return nil }
        let sample = TextSample(document, features: features)
        return try await predict(sample, of: document, id: document.id, explain: false)
    }

    private func record(_ prediction: Prediction) async throws -> Prediction {
        try await documents.save(prediction, at: now())
        return prediction
    }

    /// - Parameters:
    ///   - document: What the sample was made from; nil for a bare text.
    ///   - id: The document in the store; nil for one that is not there.
    private func predict(
        _ sample: TextSample,
        of document: Document?,
        id: DocumentID? = nil,
        explain: Bool
    ) async throws -> Prediction {
        guard let model = try await shelf.current() else { throw shelf.noModel }
        let start = now()
        let answer = model.classifier.classify(sample)
        let milliseconds = (now() - start) * 1000
        return Prediction(
            id: makeID(),
            documentID: id,
            documentClass: DocumentClass(rawValue: answer.label),
            confidence: answer.confidence,
            needsReview: answer.needsReview,
            reviewReason: answer.reviewReason?.rawValue,
            novelty: answer.novelty,
            probabilities: Dictionary(uniqueKeysWithValues: answer.probabilities.map { ($0.label, $0.probability) }),
            model: Prediction.Model(name: model.version.name, version: model.version.version),
            milliseconds: milliseconds,
            explanation: explain ? explanation(of: answer.label, for: sample, document, by: model.classifier) : []
        )
    }

    private func explanation(
        of label: String,
        for sample: TextSample,
        _ document: Document?,
        by classifier: TextClassifier
    ) -> [Prediction.Contribution] {
        classifier.explain(sample, label: label, limit: Self.explanationLength)
            .map { contribution in
                Prediction.Contribution(
                    feature: contribution.feature,
                    weight: contribution.weight,
                    place: contribution.span.flatMap { Self.place(of: $0, in: document) }
                )
            }
    }

    private static func place(of span: Range<Int>, in document: Document?) -> Prediction.Place? {
        let span = TextSpan(span.lowerBound, span.upperBound)
        guard let document else { return Prediction.Place(span: span) }
        return Prediction.Place(span, of: document)
    }
}
