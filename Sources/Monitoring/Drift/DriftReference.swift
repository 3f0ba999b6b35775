/// How cases looked to a version of a model, kept with it to be compared with later ones.
package struct DriftReference: Hashable, Sendable {
    /// The model's name.
    package var model: String
    package var version: Int
    package var profile: DriftProfile
    /// Seconds since 1970.
    package var keptAt: Double

    package init(model: String, version: Int, profile: DriftProfile, keptAt: Double) {
        self.model = model
        self.version = version
        self.profile = profile
        self.keptAt = keptAt
    }
}

/// Where references are kept.
package protocol DriftReferenceStore: Sendable {
    /// Keeps a reference, in place of the one of its version; it survives kill -9 when this returns.
    func save(_ reference: DriftReference) async throws
    func reference(of model: String, version: Int) async throws -> DriftReference?
}
