import Documents
import Foundation
package import Learning
package import Tracking

/// What there is to see of models and their versions, and how one comes into production.
package struct ModelOperations: Sendable {
    /// What a version must reach before it answers, unless someone says why it may all the same.
    package static let gate = ReleaseGate(minimumAccuracy: 0.9)
    /// The versions of a model that are listed, the latest ones.
    package static let mostVersions = 100

    private let registry: any ModelRegistry
    private let runs: any RunStore
    private let ledger: any ModelLedger
    private let now: @Sendable () -> Double

    package init(
        registry: any ModelRegistry,
        runs: any RunStore,
        ledger: any ModelLedger,
        now: @escaping @Sendable () -> Double
    ) {
        self.registry = registry
        self.runs = runs
        self.ledger = ledger
        self.now = now
    }

    /// Every model by name, with its versions and their runs, the latest first.
    package func all() async throws -> [ModelStanding] {
        let versions = try await registry.versions(of: nil)
        var standings: [ModelStanding] = []
        for (name, group) in Dictionary(grouping: versions, by: \.name).sorted(by: { $0.key < $1.key }) {
            let latest = group.sorted { $0.version > $1.version }.prefix(Self.mostVersions)
            var entries: [ModelStanding.Entry] = []
            for version in latest { entries.append(.init(version: version, run: try await run(of: version))) }
            standings.append(ModelStanding(name: name, entries: entries))
        }
        return standings
    }

    /// - Throws: `Failure` with code `model_not_found`.
    package func version(_ reference: ModelReference) async throws -> ModelVersion {
        try await registry.existingVersion(reference)
    }

    /// Everything that is known of a version.
    ///
    /// - Throws: `Failure` with code `model_not_found`, or `storage_corrupt`.
    package func details(_ reference: ModelReference) async throws -> VersionDetails {
        let version = try await version(reference)
        let run = try await run(of: version)
        return VersionDetails(
            version: version,
            run: run,
            validation: try await artifact(TrainingOperations.validationArtifact, of: run),
            leaderboard: try await artifact(TrainingOperations.leaderboardArtifact, of: run),
            curve: try await artifact(TrainingOperations.learningCurveArtifact, of: run),
            history: try await ledger.history(of: version.name)
                .filter { $0.version == version.version && $0.model == version.name },
            production: try await registry.version(alias: ModelReference.production, of: version.name)
        )
    }

    /// Lets the version answer from now on.
    ///
    /// - Parameter insists: Whether it may although the gate objects.
    /// - Throws: `Failure` with code `model_not_found` or `gate_objects`.
    package func promote(_ reference: ModelReference, insisting insists: Bool, by actor: String) async throws {
        let details = try await details(reference)
        guard insists || details.objections.isEmpty else {
            throw Failure(
                code: "gate_objects",
                message: "The release gate objects to \(reference): \(details.objections.joined(separator: " ")) "
                    + "Promote it all the same only if you know why."
            )
        }
        let attribution = Attribution(actor: actor, time: now())
        try await registry.setAlias(ModelReference.production, to: details.version, by: attribution)
    }

    private func run(of version: ModelVersion) async throws -> Run? {
        guard let id = version.runID else { return nil }
        return try await runs.run(id)
    }

    private func artifact<Value: Decodable>(_ name: String, of run: Run?) async throws -> Value? {
        guard let run, let data = try await runs.artifact(name, of: run.id) else { return nil }
        do {
            return try JSONDecoder().decode(Value.self, from: Data(data))
        } catch {
            throw Failure(code: "storage_corrupt", message: "The file '\(name)' of run \(run.id) cannot be read.")
        }
    }
}
