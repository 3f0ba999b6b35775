package import Documents
package import Learning
package import Tracking

/// Keeps the model in production at hand, and notices when another version takes its place.
package actor ModelShelf {
    /// A version, ready to answer.
    package struct LoadedModel: Sendable {
        package let version: ModelVersion
        package let classifier: TextClassifier
    }

    /// Who the ledger says has put the model there that comes with the product.
    private static let installer = "deedbox"

    /// The model's name in the registry.
    package nonisolated let name: String
    private let registry: any ModelRegistry
    private var loaded: LoadedModel?

    package init(name: String, registry: any ModelRegistry) {
        self.name = name
        self.registry = registry
    }

    /// The version that the alias `production` points to; nil when there is none.
    ///
    /// - Throws: what the registry throws, and `Failure` with code `model_corrupt`.
    package func current() async throws -> LoadedModel? {
        guard let version = try await registry.version(alias: ModelReference.production, of: name) else { return nil }
        if let loaded, loaded.version == version { return loaded }
        let model = LoadedModel(version: version, classifier: try await registry.classifier(of: version))
        loaded = model
        return model
    }

    /// Why nothing can be classified while there is no version in production.
    package nonisolated var noModel: Failure {
        Failure(
            code: "no_model",
            message: "No version of the model '\(name)' is in production. Train one with 'deedbox train'."
        )
    }

    /// Puts `data` in production when no version of the model is registered yet.
    package func install(_ data: [UInt8], at time: Double) async throws {
        guard try await registry.versions(of: name).isEmpty else { return }
        let attribution = Attribution(actor: Self.installer, time: time)
        let version = try await registry.register(name: name, data: data, runID: nil, by: attribution)
        try await registry.setAlias(ModelReference.production, to: version, by: attribution)
    }
}
