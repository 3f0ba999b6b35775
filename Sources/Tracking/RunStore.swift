/// Where runs are kept.
package protocol RunStore: Sendable {
    /// Saves `run`, replacing the one of the same id.
    func save(_ run: Run) async throws
    /// The run of that id, or nil.
    func run(_ id: RunID) async throws -> Run?
    /// The latest runs first, at most `limit`.
    func runs(experiment: String?, limit: Int) async throws -> [Run]
}
