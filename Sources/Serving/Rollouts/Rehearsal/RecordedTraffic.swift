/// Where traffic of the past can be read, to be played again.
package protocol RecordedTraffic: Sendable {
    /// What the endpoint was asked behind the cursor, oldest first, at most `limit`; nothing at the end.
    ///
    /// What answered then is taken for the incumbent, and where a copy of the request went to the version `newcomer` as a
    /// shadow, its answer for the newcomer's; elsewhere both are taken to say the same.
    ///
    /// - Returns: The requests, and the cursor behind the last of them.
    func requests(
        at endpoint: String,
        newcomer: Int?,
        behind cursor: TrafficCursor,
        limit: Int
    ) async throws -> (requests: [RehearsedRequest], TrafficCursor)
}
