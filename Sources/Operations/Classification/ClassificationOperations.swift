package import Documents
import Extraction
import Learning
import Tracking

/// Says what a document is, by the endpoint that classifies; each answer is written down.
package struct ClassificationOperations: Sendable {
    /// How many features an explanation names.
    private static let explanationLength = 12
    /// Whose turn it is when documents are read in the background.
    private static let ingestCaller = "ingest"
    /// After how long a document in the background asks again.
    private static let ingestPatience = Duration.milliseconds(250)

    /// The endpoint that is asked.
    package let endpoint: String
    private let serving: ServingOperations
    private let reading: ReadingOperations

    package init(endpoint: String, serving: ServingOperations, reading: ReadingOperations) {
        self.endpoint = endpoint
        self.serving = serving
        self.reading = reading
    }

    /// Reads and classifies a file.
    ///
    /// - Parameter caller: Who asks; callers take turns.
    /// - Throws: `Failure` with the code of an `ExtractionError`, or of `ServingOperations.answer`.
    package func classify(_ bytes: [UInt8], name: String, caller: String, explain: Bool) async throws -> Prediction {
        let document = try await reading.read(bytes, name: name).document
        var prediction = try await predict(
            document,
            features: reading.features(of: document),
            caller: caller,
            explain: explain
        )
        prediction.documentID = nil
        return prediction
    }

    /// Classifies a bare text.
    ///
    /// - Parameters:
    ///   - unit: What should always get the same version; nil for the text itself.
    ///   - caller: Who asks; callers take turns.
    /// - Throws: `Failure` as `ServingOperations.answer`.
    package func classify(
        text: String,
        name: String?,
        unit: String? = nil,
        caller: String,
        explain: Bool
    ) async throws -> Prediction {
        let sample = TextSample(text: text, filename: name)
        let question = ServingQuestion(endpoint: endpoint, unit: unit, caller: caller)
        return prediction(try await serving.answer(sample, to: question), of: sample, nil, explain: explain)
    }

    /// The same on this thread, without an explanation, for a short text; nil where `classify` has to do it.
    package func classifyAtOnce(text: String, name: String?, unit: String?, caller: String) -> Prediction? {
        let sample = TextSample(text: text, filename: name)
        let question = ServingQuestion(endpoint: endpoint, unit: unit, caller: caller)
        return serving.answerAtOnce(sample, to: question).map { prediction($0, of: sample, nil, explain: false) }
    }

    /// The prediction with what decided it; as it is, where its version is gone or says other things by now.
    package func explain(
        _ prediction: Prediction,
        of document: Document,
        features: FeatureRecord
    ) async -> Prediction {
        let sample = TextSample(document, features: features)
        let (model, label) = (prediction.model, prediction.documentClass.rawValue)
        guard let version = try? await serving.version(model.version, at: model.name),
            version.classifier.classify(sample).label == label
        else { return prediction }
        var explained = prediction
        explained.explanation = explanation(of: label, for: sample, document, by: version.classifier)
        return explained
    }

    /// Classifies a document that is being ingested; nil while no model is registered.
    ///
    /// The answer is recorded with the reading, too. Nobody waits for it, so it comes again when the model has no room.
    package func classifyIfPossible(_ document: Document, features: FeatureRecord) async throws -> Prediction? {
        guard try await serving.canAnswer(at: endpoint) else { return nil }
        while true {
            do {
                return try await predict(document, features: features, caller: Self.ingestCaller, explain: false)
            } catch let failure as Failure where failure.code == Failure.overloadedCode {
                try await Task.sleep(for: Self.ingestPatience)
            }
        }
    }

    private func predict(
        _ document: Document,
        features: FeatureRecord,
        caller: String,
        explain: Bool
    ) async throws -> Prediction {
        let sample = TextSample(document, features: features)
        let question = ServingQuestion(
            endpoint: endpoint,
            unit: document.id.digest,
            caller: caller,
            textConfidence: features.ocrConfidence
        )
        return prediction(try await serving.answer(sample, to: question), of: sample, document, explain: explain)
    }

    private func prediction(
        _ served: ServedAnswer,
        of sample: TextSample,
        _ document: Document?,
        explain: Bool
    ) -> Prediction {
        let answer = served.classification
        let version = served.version.version
        return Prediction(
            id: served.id,
            documentID: document?.id,
            documentClass: DocumentClass(rawValue: answer.label),
            confidence: answer.confidence,
            needsReview: answer.needsReview,
            reviewReason: answer.reviewReason?.rawValue,
            novelty: answer.novelty,
            probabilities: Dictionary(uniqueKeysWithValues: answer.probabilities.map { ($0.label, $0.probability) }),
            model: Prediction.Model(name: version.name, version: version.version),
            milliseconds: served.seconds * 1000,
            explanation: explain
                ? explanation(of: answer.label, for: sample, document, by: served.version.classifier) : []
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
