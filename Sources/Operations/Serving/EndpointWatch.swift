import Documents
import Serving
import Synchronization
import Tracking

/// Knows what answers at each endpoint without asking the store for every request.
///
/// What is known counts for `refreshSeconds`. Then one request reads it anew, and the others go on with what is known until
/// it has: a change is seen soon, and nobody waits for it.
final class EndpointWatch: Sendable {
    private struct Known {
        var standing: EndpointStanding
        var readAt: Double
        var isBeingRead = false

        /// Whether nobody has to read it anew first.
        func counts(at time: Double, for seconds: Double) -> Bool { isBeingRead || time - readAt < seconds }
    }

    /// The most endpoints that are remembered; there are as many as models are asked.
    private static let maximumKnown = 1_000

    private let registry: any ModelRegistry
    private let endpoints: any EndpointStore
    private let versions: ServedVersions
    private let refreshSeconds: Double
    private let uptime: @Sendable () -> Double
    private let known = Mutex<[String: Known]>([:])

    init(
        registry: any ModelRegistry,
        endpoints: any EndpointStore,
        versions: ServedVersions,
        refreshSeconds: Double,
        uptime: @escaping @Sendable () -> Double
    ) {
        self.registry = registry
        self.endpoints = endpoints
        self.versions = versions
        self.refreshSeconds = refreshSeconds
        self.uptime = uptime
    }

    /// What answers at the endpoint; nil while nothing does.
    func standing(of name: String) async throws -> EndpointStanding? {
        let time = uptime()
        let usable = known.withLock { known -> EndpointStanding? in
            guard let found = known[name] else { return nil }
            if found.counts(at: time, for: refreshSeconds) { return found.standing }
            known[name]?.isBeingRead = true
            return nil
        }
        if let usable { return usable }
        do {
            let standing = try await read(name)
            remember(standing, of: name)
            return standing
        } catch {
            known.withLock { $0[name]?.isBeingRead = false }
            throw error
        }
    }

    /// What answers at the endpoint, as far as that is known without reading; nil otherwise.
    func knownStanding(of name: String) -> EndpointStanding? {
        let time = uptime()
        return known.withLock { known in
            known[name].flatMap { $0.counts(at: time, for: refreshSeconds) ? $0.standing : nil }
        }
    }

    /// Reads the endpoint at the next request.
    func forget(_ name: String) { known.withLock { $0[name] = nil } }

    private func remember(_ standing: EndpointStanding?, of name: String) {
        known.withLock { known in
            if known[name] == nil, known.count >= Self.maximumKnown { known = [:] }
            known[name] = standing.map { Known(standing: $0, readAt: uptime()) }
        }
    }

    private func read(_ name: String) async throws -> EndpointStanding? {
        let endpoint = try await endpoints.endpoint(name) ?? Endpoint(ofModel: name)
        let last = known.withLock { $0[name]?.standing }
        guard let split = endpoint.split else {
            guard let number = try await registry.number(alias: ModelReference.production, of: endpoint.model) else {
                return nil
            }
            if let last, last.isCurrent(endpoint, production: number) { return last }
            guard let version = try await registry.version(number, of: endpoint.model) else { return nil }
            let arm = TrafficSplit.Arm(version: number, role: .stable, weight: TrafficSplit.whole)
            let served = try await versions.served(version)
            return EndpointStanding(endpoint: endpoint, stable: .init(arm: arm, version: .success(served)))
        }
        if let last, last.isCurrent(endpoint, production: nil) { return last }
        var others: [EndpointStanding.Arm] = []
        for arm in split.arms where arm != split.stable { others.append(await load(arm, of: endpoint.model)) }
        return EndpointStanding(
            endpoint: endpoint,
            stable: await load(split.stable, of: endpoint.model),
            others: others
        )
    }

    /// That one arm cannot be loaded must not keep the others from answering.
    private func load(_ arm: TrafficSplit.Arm, of model: String) async -> EndpointStanding.Arm {
        do {
            guard let version = try await registry.version(arm.version, of: model) else {
                throw TrackingError.missing("version of '\(model)'", "\(arm.version)")
            }
            return .init(arm: arm, version: .success(try await versions.served(version)))
        } catch {
            return .init(arm: arm, version: .failure(error))
        }
    }
}
