package import Mathematics

/// What feedback says of a version of a model.
package struct FeedbackSummary: Hashable, Sendable, Codable {
    /// Total and count of an outcome.
    package struct Outcome: Hashable, Sendable, Codable {
        package var total: Double
        package var count: Int

        package init(total: Double, count: Int) {
            self.total = total
            self.count = count
        }
    }

    package var model: String
    package var version: Int
    /// Of predictions with a label: those that were right.
    package var labels: Rate
    /// Holds the accuracy with a confidence of 95 %, where those that are labelled are like the rest.
    package var accuracyInterval: ClosedRange<Double>
    package var ratings: Int
    /// 1 to 5; nil without ratings.
    package var meanRating: Double?
    /// By name.
    package var outcomes: [String: Outcome]
    /// When the latest of it was said, in seconds since 1970.
    package var latest: Double

    package init(
        model: String,
        version: Int,
        labels: Rate,
        ratings: Int,
        meanRating: Double?,
        outcomes: [String: Outcome],
        latest: Double
    ) {
        self.model = model
        self.version = version
        self.labels = labels
        accuracyInterval = labels.wilson()
        self.ratings = ratings
        self.meanRating = meanRating
        self.outcomes = outcomes
        self.latest = latest
    }

    private enum CodingKeys: String, CodingKey {
        case model, version, labels, ratings, outcomes
        case accuracyInterval = "accuracy_interval"
        case meanRating = "mean_rating"
        case latest = "latest_at"
    }
}
