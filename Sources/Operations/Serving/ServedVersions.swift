import Documents
import Synchronization
import Tracking

/// The versions that are ready to answer; one that is asked for is loaded then.
///
/// Beyond a limit those go that were not asked for lately. Who still answers with one that went finishes undisturbed.
final class ServedVersions: Sendable {
    private struct Key: Hashable {
        var model: String
        var version: Int
    }

    private struct State {
        var ready: [Key: (served: ServedVersion, use: Int)] = [:]
        var uses = 0
    }

    private let registry: any ModelRegistry
    private let configuration: ServingConfiguration
    private let uptime: @Sendable () -> Double
    private let state = Mutex(State())

    init(registry: any ModelRegistry, configuration: ServingConfiguration, uptime: @escaping @Sendable () -> Double) {
        self.registry = registry
        self.configuration = configuration
        self.uptime = uptime
    }

    /// By name and version.
    var all: [ServedVersion] {
        state.withLock { $0.ready.values.map(\.served) }
            .sorted { ($0.version.name, $0.version.version) < ($1.version.name, $1.version.version) }
    }

    /// The version, loaded when it is not yet.
    ///
    /// - Throws: what the registry throws, and `Failure` with code `model_corrupt`.
    func served(_ version: ModelVersion) async throws -> ServedVersion {
        let key = Key(model: version.name, version: version.version)
        if let served = state.withLock({ Self.use(key, &$0) }) { return served }
        let classifier = try await registry.classifier(of: version)
        let loaded = ServedVersion(version, classifier, configuration: configuration, uptime: uptime)
        return state.withLock { state in
            // Two may have loaded it at once: there is one queue and one set of replicas.
            if let other = Self.use(key, &state) { return other }
            state.uses += 1
            state.ready[key] = (loaded, state.uses)
            while state.ready.count > configuration.maximumVersions,
                let oldest = state.ready.min(by: { $0.value.use < $1.value.use })
            {
                state.ready[oldest.key] = nil
            }
            return loaded
        }
    }

    /// Lets go of all versions of a model.
    func remove(model: String) {
        state.withLock { $0.ready = $0.ready.filter { $0.key.model != model } }
    }

    private static func use(_ key: Key, _ state: inout State) -> ServedVersion? {
        guard let found = state.ready[key]?.served else { return nil }
        state.uses += 1
        state.ready[key]?.use = state.uses
        return found
    }
}
