import Documents
package import Search

/// Keeps questions and asks them again.
package struct SavedSearchOperations: Sendable {
    /// The most saved searches: each look asks all of them.
    package static let mostSearches = 1000
    /// The most alerts that are told at once.
    package static let mostAlerts = 1000
    private static let longestName = 200

    private let store: any SavedSearchStore
    private let engine: SearchEngine
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        store: any SavedSearchStore,
        engine: SearchEngine,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.engine = engine
        self.now = now
        self.makeID = makeID
    }

    /// Keeps a question; it tells of documents that come to answer it from now on.
    ///
    /// - Parameter tellsOfPresent: Whether it is to tell of those that answer it now, too, with the next look.
    /// - Throws: `Failure` with code `empty_query`, `invalid_parameter`, `already_exists` or `too_many_searches`;
    ///   `FilterError`.
    package func save(
        _ query: String,
        filter: String,
        as name: String,
        owner: String,
        tellsOfPresent: Bool = false
    ) async throws -> SavedSearch {
        guard (1...Self.longestName).contains(name.count) else {
            throw Failure(
                code: "invalid_parameter",
                message:
                    "The name of a saved search has 1 to \(Self.longestName) characters; this one has \(name.count)."
            )
        }
        let time = now()
        let answers = try await documents(query, filter)
        let search = SavedSearch(
            id: makeID(),
            name: name,
            query: query,
            filter: filter,
            owner: owner,
            createdAt: time,
            lookedAt: time
        )
        try await store.add(search, known: tellsOfPresent ? [] : answers, maximum: Self.mostSearches)
        return search
    }

    /// All saved searches, in the order of their making.
    package func list() async throws -> [SavedSearch] { try await store.searches() }

    /// Forgets a search, by its id or its name; what it told of stays.
    ///
    /// - Throws: `Failure` with code `search_not_found`.
    package func remove(_ name: String) async throws {
        guard try await store.remove(name) else {
            throw Failure(
                code: "search_not_found",
                message: "There is no saved search '\(name)'. List them with 'deedbox searches list'."
            )
        }
    }

    /// What has been told, in the order of telling.
    package func alerts(after sequence: Int64, limit: Int) async throws -> [SearchAlert] {
        try await store.alerts(after: sequence, limit: limit)
    }

    /// Asks every saved search, and tells of documents that it has not told of; returns how many.
    ///
    /// Killed in the middle, it tells of the rest with the next look, and of nothing twice.
    @discardableResult
    package func look() async throws -> Int {
        var count = 0
        for search in try await store.searches() {
            try Task.checkCancellation()
            let time = now()
            let answers = try await documents(search.query, search.filter)
            count += try await store.fire(answers, for: search.id, at: time)
        }
        return count
    }

    /// What an answer depends on beside the questions: what was read last, and the day.
    func state() async throws -> SavedSearchState {
        SavedSearchState(lastReading: try await store.lastReading(), day: Int((now() / 86_400).rounded(.down)))
    }

    private func documents(_ query: String, _ filter: String) async throws -> [DocumentID] {
        do {
            return try await engine.documents(for: query, filter: try SearchFilter(parsing: filter))
        } catch let error as SearchError {
            throw Failure(code: error.code, message: error.description)
        }
    }
}

/// What the answers of saved searches depend on; while it stays the same, no search has anything new to tell.
struct SavedSearchState: Hashable, Sendable {
    /// Seconds since 1970.
    var lastReading: Double?
    /// Since 1970, in UTC: windows like "within 90 days" move with it.
    var day: Int
}
