import Documents
import Foundation
package import Learning
package import Tracking

extension TrainingOperations {
    /// The name of the artifact that keeps what a search has done, so that it can go on where it was broken off.
    package static let trialsArtifact = "search.json"
    /// The name of the artifact that holds the `Leaderboard`.
    package static let leaderboardArtifact = "leaderboard.json"

    /// The name of the artifact that holds the `ModelVariant.Summary`s.
    package static let variantsArtifact = "variants.json"

    /// The name of the artifact that holds the `Evaluation` by cross-validation.
    package static let validationArtifact = "validation.json"

    /// The name of the artifact that holds the `LearningCurve`.
    package static let learningCurveArtifact = "learning-curve.json"

    /// Finds the best recipe for the samples, trains it, judges it, and registers it as the next version of `name`.
    ///
    /// What the search has done is kept with the run, trial by trial. A run of the same samples, space and seed that was
    /// killed is taken up again, under its id; one that another process is still at is left to it.
    ///
    /// - Parameters:
    ///   - source: Where the data came from, for the record.
    ///   - targetRisk: The share of wrong answers that is allowed among those that need no review, 0…1.
    ///   - falseAlarmRate: The share of samples of known classes that may be taken for ones of none, above 0 and below 1.
    ///   - compresses: Whether smaller models are tried too; each costs about what the model does.
    ///   - drawsCurve: Whether the recipe is also judged with fewer samples.
    ///   - owner: A name that stands for this process; `isAlive` must affirm it while the process lives.
    ///   - isAlive: Whether the process of that name lives.
    ///   - classes: The labels that may occur; nil allows all.
    ///   - progress: Told of each step.
    /// - Throws: `Failure` with code `invalid_name`, `unknown_class` or `training_failed`.
    package func train(
        _ samples: [TextSample],
        from source: String,
        name: String,
        search: ModelSearch,
        targetRisk: Double,
        falseAlarmRate: Double,
        compresses: Bool = false,
        drawsCurve: Bool = false,
        owner: String,
        isAlive: @Sendable (String) -> Bool,
        classes: [String]? = nil,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> Outcome {
        var run = try await searchRun(samples, source, name, search, owner, isAlive, classes)
        var outcome = try await recorded(&run) { run in
            let found = try await self.found(samples, search, targetRisk, falseAlarmRate, run: &run, progress: progress)
            var result = try await self.registered(found.model, from: samples, run: run)
            result.leaderboard = found.leaderboard
            let configuration = found.configuration
            if drawsCurve {
                result.learningCurve = try await self.learningCurve(configuration, samples, of: run.id, progress)
            }
            if compresses {
                try await self.compress(
                    found.model,
                    samples,
                    configuration,
                    into: &result,
                    run: &run,
                    progress: progress
                )
            }
            return result
        }
        outcome.run = run
        return outcome
    }

    /// Finds and trains a model as `train` does, but does not register it: whether it is good enough is for others to say.
    package func candidate(
        _ samples: [TextSample],
        from source: String,
        name: String,
        search: ModelSearch,
        targetRisk: Double,
        falseAlarmRate: Double,
        owner: String,
        isAlive: @Sendable (String) -> Bool,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> (run: Run, model: TrainedModel) {
        var run = try await searchRun(samples, source, name, search, owner, isAlive, nil)
        let model = try await recorded(&run) { run in
            try await self.found(samples, search, targetRisk, falseAlarmRate, run: &run, progress: progress).model
        }
        return (run, model)
    }

    /// The run of a search: a new one, or one of the same that was killed.
    private func searchRun(
        _ samples: [TextSample],
        _ source: String,
        _ name: String,
        _ search: ModelSearch,
        _ owner: String,
        _ isAlive: (String) -> Bool,
        _ classes: [String]?
    ) async throws -> Run {
        try check(name: name, labels: samples, classes: classes)
        let fingerprint = search.fingerprint(of: samples)
        var run = try await interruptedRun(of: name, fingerprint: fingerprint, isAlive: isAlive) ?? newRun(of: name)
        run.parameters = [
            "data": source, "samples": "\(samples.count)", "seed": "\(search.seed)", "budget": "\(search.budget)",
            "fingerprint": fingerprint, Self.ownerParameter: owner,
        ]
        return run
    }

    /// Searches and trains; what is to be said of it goes into the run.
    private func found(
        _ samples: [TextSample],
        _ search: ModelSearch,
        _ targetRisk: Double,
        _ falseAlarmRate: Double,
        run: inout Run,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> (model: TrainedModel, configuration: TrainerConfiguration, leaderboard: Leaderboard) {
        let outcome = try await self.search(search, on: samples, run: run.id, progress: progress)
        var configuration = search.configuration(of: outcome.best, for: samples)
        configuration.targetRisk = targetRisk
        configuration.falseAlarmRate = falseAlarmRate
        run.parameters["features"] = search.space.features[outcome.best.features].name
        run.parameters["learner"] = "\(outcome.best.learner)"
        run.parameters["folds"] = "\(configuration.folds)"
        let leaderboard = Leaderboard(outcome, space: search.space)
        try await runs.saveArtifact(Self.json(leaderboard), name: Self.leaderboardArtifact, of: run.id)
        return (try await trained(samples, configuration, run: &run, progress: progress), configuration, leaderboard)
    }

    /// The leaderboard of a run; nil for a run without a search.
    ///
    /// - Throws: `Failure` with code `storage_corrupt`.
    package func leaderboard(of run: RunID) async throws -> Leaderboard? {
        guard let data = try await runs.artifact(Self.leaderboardArtifact, of: run) else { return nil }
        do {
            return try JSONDecoder().decode(Leaderboard.self, from: Data(data))
        } catch {
            throw Failure(code: "storage_corrupt", message: "The leaderboard of run \(run) cannot be read.")
        }
    }

    private func learningCurve(
        _ configuration: TrainerConfiguration,
        _ samples: [TextSample],
        of run: RunID,
        _ progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> LearningCurve {
        let curve = try await offThePool {
            try Trainer(configuration: configuration).learningCurve(samples, progress: progress)
        }
        try await runs.saveArtifact(Self.json(curve), name: Self.learningCurveArtifact, of: run)
        return curve
    }

    private func search(
        _ search: ModelSearch,
        on samples: [TextSample],
        run: RunID,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> SearchOutcome {
        let known = try await knownTrials(of: run)
        let (trials, continuation) = AsyncStream.makeStream(of: SearchTrial.self)
        let now = now
        async let kept: Void = keep(trials, after: known, of: run)
        let outcome = try await offThePool {
            defer { continuation.finish() }
            return try search.run(
                on: samples,
                known: known,
                now: now,
                finished: { continuation.yield($0) },
                progress: progress
            )
        }
        try await kept
        return outcome
    }

    private func keep(_ trials: AsyncStream<SearchTrial>, after known: [SearchTrial], of run: RunID) async throws {
        var all = known
        for await trial in trials {
            all.append(trial)
            try await runs.saveArtifact(Self.json(all), name: Self.trialsArtifact, of: run)
        }
    }

    /// Trials that cannot be read, as those of another release, are done again.
    private func knownTrials(of run: RunID) async throws -> [SearchTrial] {
        guard let data = try await runs.artifact(Self.trialsArtifact, of: run) else { return [] }
        return (try? JSONDecoder().decode([SearchTrial].self, from: Data(data))) ?? []
    }

    private func interruptedRun(
        of name: String,
        fingerprint: String,
        isAlive: (String) -> Bool
    ) async throws -> Run? {
        try await runs.runs(experiment: name, limit: Self.runsLookedAt).first { run in
            run.status == .running && run.parameters["fingerprint"] == fingerprint
                && run.parameters[Self.ownerParameter].map { !isAlive($0) } ?? true
        }
    }

    /// The parameter of a run that names the process which is at it.
    private static let ownerParameter = "owner"

    /// How far back a killed run is looked for.
    private static let runsLookedAt = 20

    static func json(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }
}
