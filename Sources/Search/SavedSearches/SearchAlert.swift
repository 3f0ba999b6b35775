package import Documents

/// That a document has come to answer a saved search.
package struct SearchAlert: Hashable, Sendable {
    /// Why it answers now.
    package enum Reason: String, Hashable, Sendable, Codable {
        /// It was read since the search was last asked.
        case arrived
        /// Time has passed, or what is known of it has changed.
        case time
    }

    /// Ascending; whoever has read up to one goes on behind it.
    package var sequence: Int64
    package var searchID: String
    package var searchName: String
    package var documentID: DocumentID
    package var documentName: String
    package var reason: Reason
    /// Seconds since 1970.
    package var firedAt: Double

    package init(
        sequence: Int64,
        searchID: String,
        searchName: String,
        documentID: DocumentID,
        documentName: String,
        reason: Reason,
        firedAt: Double
    ) {
        self.sequence = sequence
        self.searchID = searchID
        self.searchName = searchName
        self.documentID = documentID
        self.documentName = documentName
        self.reason = reason
        self.firedAt = firedAt
    }
}
