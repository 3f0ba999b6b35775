import Documents
import Serving
package import Tracking

/// Which models there are, and which of them are in memory.
extension ServingOperations {
    /// A version and whether it is in memory.
    package struct Listed: Hashable, Sendable {
        package var version: ModelVersion
        package var isReady: Bool
    }

    /// All versions that are classifiers, by name and number.
    package func index() async throws -> [Listed] {
        // Not by the whole records, for one that is in memory may have got another alias since.
        let ready = Set(versions.all.map { [$0.version.name, "\($0.version.version)"] })
        return try await registry.versions(of: nil).filter { $0.content.sha256 != nil }
            .map { Listed(version: $0, isReady: ready.contains([$0.name, "\($0.version)"])) }
    }

    /// What answers at the endpoint, loaded; nil while nothing does, or while it is unloaded.
    package func standing(of endpoint: String) async throws -> EndpointStanding? {
        unloaded.contains(endpoint) ? nil : try await watch.standing(of: endpoint)
    }

    /// The version, or the stable one of the endpoint, loaded.
    ///
    /// - Throws: `Failure` with code `model_not_found`, `version_not_found` or `model_unloaded`.
    package func version(_ number: Int?, at endpoint: String) async throws -> ServedVersion {
        try unloaded.check(endpoint)
        if let number { return try await versions.served(try await existing(number, of: endpoint)) }
        guard let standing = try await watch.standing(of: endpoint) else {
            throw Failure(
                code: "model_not_found",
                message: "No version of a model '\(endpoint.prefix(TrackingError.quoted))' is in production here."
            )
        }
        return try standing.stable.version.get()
    }

    /// Those that are in memory, by name and number.
    package var loaded: [ServedVersion] { versions.all }

    /// Brings what answers at the endpoint into memory.
    ///
    /// - Throws: `Failure` with code `model_not_found` or `model_corrupt`.
    package func load(_ endpoint: String) async throws {
        unloaded.remove(endpoint)
        watch.forget(endpoint)
        _ = try await version(nil, at: endpoint)
    }

    /// Takes a model out of this process's memory, and refuses what is asked of it until it is loaded again.
    ///
    /// - Parameter required: The endpoint that has to answer whatever anyone says, as ingest depends on it.
    /// - Throws: `Failure` with code `model_not_found` or `model_in_use`.
    package func unload(_ endpoint: String, except required: String) async throws {
        guard endpoint != required else {
            throw Failure(
                code: "model_in_use",
                message: "The model '\(endpoint)' classifies what is ingested, and stays loaded."
            )
        }
        guard try await !registry.versions(of: endpoint).isEmpty else {
            throw Failure(
                code: "model_not_found",
                message: "There is no model '\(endpoint.prefix(TrackingError.quoted))'."
            )
        }
        unloaded.insert(endpoint)
        watch.forget(endpoint)
        versions.remove(model: endpoint)
    }
}
