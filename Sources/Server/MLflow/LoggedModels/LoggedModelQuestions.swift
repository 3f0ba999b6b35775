import Tracking

/// A logged model that is to be made.
struct NewLoggedModelQuestion: Decodable, Sendable {
    var experiment: String
    var name: String?
    var type: String?
    var run: RunID?
    var params: [KeyValueWire]?
    var tags: [KeyValueWire]?

    private enum CodingKeys: String, CodingKey {
        case experiment = "experiment_id"
        case name
        case type = "model_type"
        case run = "source_run_id"
        case params, tags
    }
}

/// How the making of a logged model ended.
struct LoggedModelStatusQuestion: Decodable, Sendable {
    var status: String
}

/// Tags that a logged model gets.
struct LoggedModelTagsQuestion: Decodable, Sendable {
    var tags: [KeyValueWire]
}

/// Parameters that a logged model gets.
struct LoggedModelParametersQuestion: Decodable, Sendable {
    var params: [KeyValueWire]
}

/// Which logged models are looked for; the order is written otherwise than in other searches.
struct LoggedModelSearchQuestion: Decodable, Sendable {
    /// One term of the order.
    struct Term: Decodable, Sendable {
        var field: String
        var isAscending: Bool?

        private enum CodingKeys: String, CodingKey {
            case field = "field_name"
            case isAscending = "ascending"
        }
    }

    var experiments: [String]?
    var filter: String?
    var order: [Term]?
    var maxResults: WireInteger?
    var pageToken: String?

    private enum CodingKeys: String, CodingKey {
        case experiments = "experiment_ids"
        case filter
        case order = "order_by"
        case maxResults = "max_results"
        case pageToken = "page_token"
    }

    func query() throws(TrackingError) -> TrackingQuery {
        TrackingQuery(
            filter: try TrackingFilter(parsing: filter ?? "", as: .loggedModels),
            order: try OrderTerm.terms(
                parsing: (order ?? []).map { "\($0.field) \($0.isAscending == false ? "DESC" : "ASC")" },
                as: .loggedModels
            ),
            limit: try SearchQuestion.limit(maxResults?.value ?? 100, atMost: TrackingLimits.pageOfModels),
            token: pageToken.flatMap { $0.isEmpty ? nil : $0 }
        )
    }
}
