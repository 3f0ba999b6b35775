/// What happened to registered models, in the order in which it happened; it only grows.
package protocol ModelLedger: Sendable {
    /// What happened to the model, oldest first; under the names that it had before, too.
    func history(of model: String) async throws -> [LedgerEntry]
    /// Records what someone thinks of a version.
    ///
    /// - Throws: `TrackingError` when there is no such version.
    func record(_ verdict: Verdict, of model: String, version: Int, by attribution: Attribution) async throws
    /// Looks through all entries.
    ///
    /// - Parameter head: The hash that an earlier look ended with; nil when none was kept.
    func verify(since head: String?) async throws -> LedgerVerdict
}
