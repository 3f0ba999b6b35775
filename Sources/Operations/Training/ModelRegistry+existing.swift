import Documents
package import Learning
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

    /// The classifier of that version, its file mapped into memory.
    ///
    /// - Throws: `Failure` with code `model_missing`, or `model_corrupt` for a file that is not what was registered.
    package func classifier(of version: ModelVersion) async throws -> TextClassifier {
        let path = try await file(of: version)
        return try await offThePool {
            do throws(ModelFileError) {
                return try TextClassifier(file: path, sha256: version.content.sha256)
            } catch {
                throw Failure(
                    code: "model_corrupt",
                    message:
                        "The file '\(path)' of '\(version.name)' version \(version.version) cannot be used. \(error)"
                )
            }
        }
    }
}
