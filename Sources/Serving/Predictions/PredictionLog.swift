/// Where it is kept what was predicted.
package protocol PredictionLog: Sendable {
    /// Adds the records, all or none, and forgets the oldest beyond the log's capacity.
    func append(_ records: [PredictionRecord]) async throws
    /// The prediction of that id, or nil.
    func record(_ id: String) async throws -> PredictionRecord?
    /// What an endpoint's predictions since `start` were, oldest first, at most `limit`.
    ///
    /// - Parameters:
    ///   - version: Only of that one; nil for all.
    ///   - start: Seconds since 1970.
    func records(
        at endpoint: String,
        version: Int?,
        since start: Double,
        limit: Int
    ) async throws -> [PredictionRecord]
}
