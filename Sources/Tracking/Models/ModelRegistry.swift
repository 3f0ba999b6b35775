/// Which versions of models there are, which of them has which alias, and the classifiers among them.
///
/// Every change goes into the ledger in the same step.
package protocol ModelRegistry: Sendable {
    /// Stores the bytes durably and registers them as the next version of `name`.
    ///
    /// The same bytes under the same name are registered once: the version they have is returned.
    ///
    /// - Throws: when versions of that name are no classifiers.
    func register(
        name: String,
        data: [UInt8],
        runID: RunID?,
        by attribution: Attribution
    ) async throws -> ModelVersion
    /// The path of a file with the bytes of that version's classifier, to be mapped; it is never changed.
    ///
    /// Whether its bytes are still those of the version's SHA-256 is for the reader to check.
    ///
    /// - Throws: when the version is unknown or no classifier, or its file is not there.
    func file(of version: ModelVersion) async throws -> String
    /// The version of that number, or nil.
    func version(_ version: Int, of name: String) async throws -> ModelVersion?
    /// The version that `alias` points to, or nil.
    func version(alias: String, of name: String) async throws -> ModelVersion?
    /// The number of that version, or nil; for those who look again and again.
    func number(alias: String, of name: String) async throws -> Int?
    /// Points `alias` at `version`.
    ///
    /// - Throws: `TrackingError` when there is no such version.
    func setAlias(_ alias: String, to version: ModelVersion, by attribution: Attribution) async throws
    /// Takes the alias away; nothing happens when there is none.
    ///
    /// - Throws: `TrackingError` when there is no such model.
    func removeAlias(_ alias: String, of name: String, by attribution: Attribution) async throws
    /// By name and version; all names when `name` is nil.
    func versions(of name: String?) async throws -> [ModelVersion]
}

extension ModelRegistry {
    /// The version that `reference` means, or nil.
    package func version(_ reference: ModelReference) async throws -> ModelVersion? {
        switch reference.selector {
        case .alias(let alias): try await version(alias: alias, of: reference.name)
        case .version(let number): try await version(number, of: reference.name)
        }
    }
}
