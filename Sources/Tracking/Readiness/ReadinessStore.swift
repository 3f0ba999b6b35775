/// Where it is kept what versions were found to be ready for.
package protocol ReadinessStore: Sendable {
    /// Keeps the report beside earlier ones; it survives kill -9 when this returns.
    ///
    /// The latest `ReadinessLimits.reports` of a model are kept.
    func save(_ report: ReadinessReport) async throws
    /// The latest report of the model, of that version where one is given; nil while there is none.
    func latest(of model: String, version: Int?) async throws -> ReadinessReport?
}

/// What bounds the store.
package enum ReadinessLimits {
    /// Of each model.
    package static let reports = 100
}
