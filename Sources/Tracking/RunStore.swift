/// Where runs are kept.
package protocol RunStore: Sendable {
    /// Saves `run`, replacing the one of the same id.
    func save(_ run: Run) async throws
    /// The run of that id, or nil.
    func run(_ id: RunID) async throws -> Run?
    /// The latest runs first, at most `limit`.
    func runs(experiment: String?, limit: Int) async throws -> [Run]
    /// Keeps bytes under a name with a run, replacing those of the same name.
    ///
    /// - Throws: when there is no such run.
    func saveArtifact(_ data: [UInt8], name: String, of run: RunID) async throws
    /// The bytes under that name, or nil.
    func artifact(_ name: String, of run: RunID) async throws -> [UInt8]?
}
