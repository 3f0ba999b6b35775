import Tracking

/// What a client looks for, as it stands in the body of a search.
struct SearchQuestion: Decodable, Sendable {
    var experimentIDs: [String]?
    var filter: String?
    var orderBy: [String]?
    var maxResults: WireInteger?
    var pageToken: String?
    var viewType: String?

    private enum CodingKeys: String, CodingKey {
        case experimentIDs = "experiment_ids"
        case filter
        case orderBy = "order_by"
        case maxResults = "max_results"
        case pageToken = "page_token"
        // Searches for runs call it otherwise.
        case viewType = "view_type"
        case runViewType = "run_view_type"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        experimentIDs = try container.decodeIfPresent([String].self, forKey: .experimentIDs)
        filter = try container.decodeIfPresent(String.self, forKey: .filter)
        orderBy = try container.decodeIfPresent([String].self, forKey: .orderBy)
        maxResults = try container.decodeIfPresent(WireInteger.self, forKey: .maxResults)
        pageToken = try container.decodeIfPresent(String.self, forKey: .pageToken)
        viewType =
            try container.decodeIfPresent(String.self, forKey: .viewType)
            ?? container.decodeIfPresent(String.self, forKey: .runViewType)
    }

    /// The same behind the question mark of an address.
    init(_ query: QueryParameters) throws {
        filter = query["filter"]
        orderBy = query.all("order_by")
        maxResults = try query["max_results"].map { _ in
            WireInteger(Int64(try query.integer("max_results", in: 1...Int(Int32.max), default: 1)))
        }
        pageToken = query["page_token"]
    }

    /// - Parameters:
    ///   - limit: Where the client names none.
    ///   - maximum: The most that one page has.
    func query(
        as dialect: FilterDialect,
        limit: Int64 = 1000,
        atMost maximum: Int
    ) throws(TrackingError) -> TrackingQuery {
        TrackingQuery(
            filter: try TrackingFilter(parsing: filter ?? "", as: dialect),
            order: try OrderTerm.terms(parsing: orderBy ?? [], as: dialect),
            lifecycle: try lifecycle(),
            limit: try Self.limit(maxResults?.value ?? limit, atMost: maximum),
            token: pageToken.flatMap { $0.isEmpty ? nil : $0 }
        )
    }

    /// - Throws: `TrackingError` for what is no number of an experiment.
    func experiments() throws(TrackingError) -> [ExperimentID] {
        var experiments: [ExperimentID] = []
        for text in experimentIDs ?? [] { experiments.append(try ExperimentID(wire: text)) }
        return experiments
    }

    private func lifecycle() throws(TrackingError) -> Lifecycle? {
        switch viewType {
        case nil, "ACTIVE_ONLY": .active
        case "DELETED_ONLY": .deleted
        case "ALL": nil
        case let other?: throw .invalid("There is no view '\(other.prefix(TrackingError.quoted))'.")
        }
    }

    static func limit(_ value: Int64, atMost maximum: Int) throws(TrackingError) -> Int {
        guard (1...Int64(maximum)).contains(value) else {
            throw .invalid("'max_results' must be from 1 to \(maximum); it is \(value).")
        }
        return Int(value)
    }
}

extension ExperimentID {
    /// - Throws: `TrackingError` for what is no number of an experiment.
    init(wire text: String) throws(TrackingError) {
        guard let id = Self(text) else { throw .missing("experiment", text) }
        self = id
    }
}
