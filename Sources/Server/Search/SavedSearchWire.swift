import Documents
package import Search

/// A question to keep.
struct SavedSearchBody: Decodable, Sendable {
    var name: String
    var query: String
    var filter: String?
    /// Whether it is to tell of documents that answer it now, too.
    var present: Bool?
}

/// A question that is kept, as HTTP and the command line give it.
package struct SavedSearchWire: Encodable, Sendable {
    var id: String
    var name: String
    var query: String
    var filter: String
    var owner: String
    var createdAt: Timestamp

    package init(_ search: SavedSearch) {
        id = search.id
        name = search.name
        query = search.query
        filter = search.filter
        owner = search.owner
        createdAt = Timestamp(search.createdAt)
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, query, filter, owner
        case createdAt = "created_at"
    }
}

/// All of them.
struct SavedSearchListWire: Encodable, Sendable {
    var searches: [SavedSearchWire]
}

/// That a document has come to answer a saved search, as HTTP and the command line give it.
package struct SearchAlertWire: Encodable, Sendable {
    var sequence: Int64
    var searchID: String
    var search: String
    var documentID: DocumentID
    var document: String
    var reason: SearchAlert.Reason
    var firedAt: Timestamp

    package init(_ alert: SearchAlert) {
        sequence = alert.sequence
        searchID = alert.searchID
        search = alert.searchName
        documentID = alert.documentID
        document = alert.documentName
        reason = alert.reason
        firedAt = Timestamp(alert.firedAt)
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, search, document, reason
        case searchID = "search_id"
        case documentID = "document_id"
        case firedAt = "fired_at"
    }
}

/// A piece of the record.
struct SearchAlertListWire: Encodable, Sendable {
    var alerts: [SearchAlertWire]
    /// Where to go on, also when there is nothing more yet.
    var nextCursor: String

    init(_ alerts: [SearchAlert], after: Int64) {
        self.alerts = alerts.map { SearchAlertWire($0) }
        nextCursor = "\(alerts.last?.sequence ?? after)"
    }

    private enum CodingKeys: String, CodingKey {
        case alerts
        case nextCursor = "next_cursor"
    }
}
