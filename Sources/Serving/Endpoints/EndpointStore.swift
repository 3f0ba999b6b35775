package import Tracking

/// Where endpoints are kept.
package protocol EndpointStore: Sendable {
    /// Those that are stored, by name.
    ///
    /// Cheap enough to be asked many times a second: that is how a change becomes known to other processes.
    func endpoints() async throws -> [Endpoint]
    /// The endpoint, or nil when none is stored.
    func endpoint(_ name: String) async throws -> Endpoint?
    /// Puts the endpoint in place of the one that has its revision, or stores it when that is 0; and writes who did it and
    /// why into the ledger in the same step.
    ///
    /// - Returns: The endpoint with its new revision and time.
    /// - Throws: `Failure` with code `endpoint_changed` when its revision is not the stored one, `invalid_endpoint` for a
    ///   name or a reason that cannot be; `TrackingError` when the model or a version of it is missing.
    func replace(
        _ endpoint: Endpoint,
        because reason: String,
        by attribution: Attribution
    ) async throws -> Endpoint
}
