import Monitoring

/// Feedback as it comes in.
package struct FeedbackDraft: Hashable, Sendable, Decodable {
    package static let mostOutcomes = 50

    package var prediction: String
    package var label: String?
    package var rating: Int?
    /// By name.
    package var outcomes: [String: Double]?
    /// When it was said, in seconds since 1970; now where it is nil.
    package var time: Double?

    package init(
        prediction: String,
        label: String? = nil,
        rating: Int? = nil,
        outcomes: [String: Double]? = nil,
        time: Double? = nil
    ) {
        self.prediction = prediction
        self.label = label
        self.rating = rating
        self.outcomes = outcomes
        self.time = time
    }

    var contents: [Feedback.Content] {
        var contents: [Feedback.Content] = []
        if let label { contents.append(.label(label)) }
        if let rating { contents.append(.rating(rating)) }
        for (name, value) in (outcomes ?? [:]).sorted(by: { $0.key < $1.key }) {
            contents.append(.outcome(name: name, value: value))
        }
        return contents
    }

    private enum CodingKeys: String, CodingKey {
        case label, rating, outcomes, time
        case prediction = "prediction_id"
    }
}
