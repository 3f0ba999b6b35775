/// What one look at drift found, kept to be compared with the next and to be told as a metric.
package struct DriftLook: Hashable, Sendable, Codable {
    /// The model's name.
    package var model: String
    package var version: Int
    /// When it was looked, in seconds since 1970.
    package var time: Double
    /// Where the window begins, in seconds since 1970.
    package var since: Double
    /// What the window was compared with: `document-class:3`, or `earlier documents`.
    package var reference: String
    /// Those that drift first, by their effect on predictions; nil where a side had too few cases.
    package var features: [FeatureDrift]?
    /// Of a classifier that tells texts of the window from those before; nil where a side had too few.
    package var textArea: Double?
    package var isDrifting: Bool
    /// Of the window, from confidences alone; nil where these are not to be trusted.
    package var estimatedAccuracy: Double?
    /// Of the window's reviewed predictions; nil where there is none.
    package var realisedAccuracy: Double?
    /// Of the same predictions: estimated less realised accuracy.
    package var estimateError: Double?

    package init(
        model: String,
        version: Int,
        time: Double,
        since: Double,
        reference: String,
        features: [FeatureDrift]?,
        textArea: Double? = nil,
        isDrifting: Bool,
        estimatedAccuracy: Double? = nil,
        realisedAccuracy: Double? = nil,
        estimateError: Double? = nil
    ) {
        self.model = model
        self.version = version
        self.time = time
        self.since = since
        self.reference = reference
        self.features = features
        self.textArea = textArea
        self.isDrifting = isDrifting
        self.estimatedAccuracy = estimatedAccuracy
        self.realisedAccuracy = realisedAccuracy
        self.estimateError = estimateError
    }

    /// The metric `feature_drift_score`; nil where nothing could be compared.
    package var score: Double? { features.map { FeatureDrift.largestScore(of: $0) } }

    /// What the look adds to the metric: the score of all, and that of each feature.
    package var samples: [MetricSample] {
        guard let features, let score else { return [] }
        func sample(_ score: Double, _ slice: String) -> MetricSample {
            MetricSample(MetricSeries(.drift, model: model, version: version, slice: slice), score)
        }
        return [sample(score, MetricSeries.whole)] + features.map { sample($0.score, "feature=\($0.feature)") }
    }

    private enum CodingKeys: String, CodingKey {
        case model, version, time, since, reference, features
        case textArea = "text_area"
        case isDrifting = "is_drifting"
        case estimatedAccuracy = "estimated_accuracy"
        case realisedAccuracy = "realised_accuracy"
        case estimateError = "estimate_error"
    }
}

/// Where looks are kept.
package protocol DriftLookStore: Sendable {
    /// Keeps a look beside earlier ones, and its `samples` as a metric, in one step; it survives kill -9 when this returns. The
    /// latest `DriftLimits.looks` of a model are kept.
    func save(_ look: DriftLook) async throws
    /// The latest first, at most `limit`; of that version where one is given.
    func looks(of model: String, version: Int?, limit: Int) async throws -> [DriftLook]
}

/// What bounds the stores of drift.
package enum DriftLimits {
    /// Of each model.
    package static let looks = 1000
    /// Alarms of the online detector that are remembered of each version.
    package static let alarms = 100
}
