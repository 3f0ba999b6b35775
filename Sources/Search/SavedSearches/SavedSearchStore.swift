package import Documents

/// Where saved searches and what they told of are kept.
package protocol SavedSearchStore: Sendable {
    /// Keeps a search; `known` are documents that it is not to tell of.
    ///
    /// - Throws: `Failure` with code `already_exists` when its name is taken, `too_many_searches` when there are
    ///   `maximum` already.
    func add(_ search: SavedSearch, known: [DocumentID], maximum: Int) async throws
    /// All searches, in the order of their making.
    func searches() async throws -> [SavedSearch]
    /// Forgets the search of that id or name; false when there is none. What it told of stays.
    func remove(_ name: String) async throws -> Bool
    /// Writes an alert for each of these documents that the search has not told of or known, all or none, and returns how
    /// many; 0 when the search is gone.
    ///
    /// - Parameter time: When the documents were looked for, in seconds since 1970.
    func fire(_ documents: [DocumentID], for search: String, at time: Double) async throws -> Int
    /// Alerts behind that sequence, ascending, at most `limit`.
    func alerts(after sequence: Int64, limit: Int) async throws -> [SearchAlert]
    /// When a document was last read, in seconds since 1970; nil before the first.
    func lastReading() async throws -> Double?
}
