/// Where it is kept what versions were found to be ready for, and which looks have not ended.
package protocol ReadinessStore: Sendable {
    /// The latest report of the model, of that version where one is given; nil while there is none.
    func latest(of model: String, version: Int?) async throws -> ReadinessReport?
    /// The looks that have not ended.
    func queue() async throws -> ReadinessQueue
    /// Changes which looks have not ended; nobody else changes them meanwhile, and it survives kill -9 when this returns.
    func change<Value: Sendable>(_ body: @escaping @Sendable (inout ReadinessQueue) -> Value) async throws -> Value
    /// Keeps the report beside earlier ones and changes the queue, both or neither.
    ///
    /// The latest `ReadinessLimits.reports` of a model are kept.
    func save(_ report: ReadinessReport, _ body: @escaping @Sendable (inout ReadinessQueue) -> Void) async throws
}

/// What bounds the store.
package enum ReadinessLimits {
    /// Of each model.
    package static let reports = 100
}
