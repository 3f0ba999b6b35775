/// Where models are kept that runs left.
///
/// Errors about what was asked are `TrackingError`s.
package protocol LoggedModelStore: Sendable {
    /// - Throws: when the experiment or the run is missing.
    func create(_ model: LoggedModel) async throws
    /// The model, or nil.
    func model(_ id: LoggedModelID) async throws -> LoggedModel?
    /// Says how the making of the model ended, at that time in seconds since 1970.
    ///
    /// - Throws: when there is no such model.
    func setStatus(_ status: LoggedModel.Status, of id: LoggedModelID, at time: Double) async throws
    /// Sets a tag; nil takes it away.
    ///
    /// - Throws: when there is no such model.
    func setTag(_ key: String, to value: String?, of id: LoggedModelID, at time: Double) async throws
    /// Adds parameters; one that is there with another value is an error.
    ///
    /// - Throws: when there is no such model, too.
    func log(parameters: [String: String], to id: LoggedModelID, at time: Double) async throws
    /// The models of those experiments that match, latest first unless ordered otherwise, a page at a time.
    func search(_ experiments: [ExperimentID], _ query: TrackingQuery) async throws -> SearchPage<LoggedModel>
    /// Removes the model and its files.
    ///
    /// - Throws: when there is no such model.
    func remove(_ id: LoggedModelID) async throws
}
