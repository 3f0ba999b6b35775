import Documents
package import Tracking

extension ModelRegistry {
    /// The version that `reference` means.
    ///
    /// - Throws: `Failure` with code `model_not_found`.
    package func existingVersion(_ reference: ModelReference) async throws -> ModelVersion {
        if let version = try await version(reference) { return version }
        throw Failure(
            code: "model_not_found",
            message: "There is no model '\(reference)'. See 'deedbox models list' for what there is."
        )
    }
}
