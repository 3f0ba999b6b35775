import Documents
package import Learning
package import Mathematics
package import Monitoring
package import Tracking

/// Trains and judges models; each training is a run, each model a version in the registry.
package struct TrainingOperations: Sendable {
    /// What a training brought.
    package struct Outcome: Sendable {
        package var run: Run
        package var version: ModelVersion
        /// By grouped cross-validation of the same recipe on the same data.
        package var validation: Evaluation
        /// What else was tried; nil when the recipe was given.
        package var leaderboard: Leaderboard?
        /// How good the recipe is with fewer samples; nil when it was not asked for.
        package var learningCurve: LearningCurve?
        /// The model's 8-bit weights by themselves, then smaller models of the same recipe; empty when they were not asked for.
        package var variants: [ModelVariant.Summary] = []
        /// The smallest of them that is proven to be hardly worse, registered; nil where there is none.
        package var compact: ModelVersion?
    }

    private let models: any ModelRegistry
    let runs: any RunStore
    private let references: (any DriftReferenceStore)?
    private let monitor: SystemMonitor?
    private let actor: String
    private let parent: RunID?
    let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    /// - Parameters:
    ///   - references: Where it is kept how what a version was judged on looked, to tell drift later; nil keeps nothing.
    ///   - monitor: Logs to each run what the machine was doing; nil logs nothing.
    ///   - actor: Who trains, for the ledger of models.
    ///   - parent: The run of which each training is a part; nil for none.
    package init(
        models: any ModelRegistry,
        runs: any RunStore,
        references: (any DriftReferenceStore)? = nil,
        monitor: SystemMonitor? = nil,
        actor: String,
        parent: RunID? = nil,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.models = models
        self.runs = runs
        self.references = references
        self.monitor = monitor
        self.actor = actor
        self.parent = parent
        self.now = now
        self.makeID = makeID
    }

    /// Trains a model, judges it by cross-validation, and registers it as the next version of `name`.
    ///
    /// The run is recorded whether the training succeeds or not.
    ///
    /// - Parameters:
    ///   - source: Where the data came from, for the record.
    ///   - classes: The labels that may occur; nil allows all.
    ///   - progress: Told of each step.
    /// - Throws: `Failure` with code `invalid_name`, `unknown_class` or `training_failed`.
    package func train(
        _ samples: [TextSample],
        from source: String,
        name: String,
        configuration: TrainerConfiguration,
        classes: [String]? = nil,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> Outcome {
        try check(name: name, labels: samples, classes: classes)
        var run = newRun(of: name)
        run.parameters = [
            "data": source, "samples": "\(samples.count)", "seed": "\(configuration.seed)",
            "folds": "\(configuration.folds)", "learner": "\(configuration.learner)",
        ]
        var outcome = try await recorded(&run) { run in
            let model = try await self.trained(samples, configuration, run: &run, progress: progress)
            return try await self.registered(model, from: samples, run: run)
        }
        outcome.run = run
        return outcome
    }

    /// Judges a version on labelled samples.
    ///
    /// - Throws: `Failure` with code `model_not_found`.
    package func evaluate(
        _ reference: ModelReference,
        on samples: [TextSample]
    ) async throws -> (version: ModelVersion, evaluation: Evaluation) {
        let version = try await models.existingVersion(reference)
        let classifier = try await classifier(reference)
        let now = now
        return (version, try await offThePool { Evaluator(now: now).evaluate(classifier, on: samples) })
    }

    /// Holds a version against another on the same labelled samples.
    ///
    /// - Throws: `Failure` with code `model_not_found`.
    package func compare(
        _ reference: ModelReference,
        with other: ModelReference,
        on samples: [TextSample]
    ) async throws -> McNemarTest {
        let (first, second) = (try await classifier(reference), try await classifier(other))
        let now = now
        return try await offThePool { Evaluator(now: now).compare(first, with: second, on: samples) }
    }

    /// The classifier of that version.
    ///
    /// - Throws: `Failure` with code `model_not_found`, `model_missing` or `model_corrupt`.
    package func classifier(_ reference: ModelReference) async throws -> TextClassifier {
        try await models.classifier(of: try await models.existingVersion(reference))
    }

    // MARK: - Parts of a training

    /// - Throws: `Failure` with code `invalid_name` or `unknown_class`.
    func check(name: String, labels samples: [TextSample], classes: [String]?) throws {
        guard ModelReference.isValid(name: name) else {
            throw Failure(
                code: "invalid_name",
                message: "'\(name)' cannot name a model; use letters, digits, '-', '_' and '.', at most 64."
            )
        }
        if let classes, let label = samples.compactMap(\.label).first(where: { !classes.contains($0) }) {
            throw Failure(
                code: "unknown_class",
                message: "'\(label)' is not a class; the configuration has \(classes.joined(separator: ", ")). "
                    + "Add it to 'classes', or train under another name with --name."
            )
        }
    }

    func newRun(of name: String) -> Run {
        var run = Run(id: RunID(rawValue: makeID()), experiment: name, status: .running, startedAt: now())
        run.tags[Run.parentTag] = parent?.rawValue
        return run
    }

    /// Does the work of a run, and records how it ended.
    func recorded<Value>(_ run: inout Run, _ work: (inout Run) async throws -> Value) async throws -> Value {
        try await runs.save(run)
        let id = run.id
        // It takes its last sample when this call ends.
        async let _ = monitor?.watch(id)
        do {
            let value = try await work(&run)
            try await finish(&run, .finished)
            return value
        } catch {
            try await finish(&run, .failed)
            guard let error = error as? TrainingError else { throw error }
            throw Failure(code: "training_failed", message: "\(error)")
        }
    }

    /// Trains by that recipe; what is to be said of the model goes into the run.
    func trained(
        _ samples: [TextSample],
        _ configuration: TrainerConfiguration,
        run: inout Run,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws -> TrainedModel {
        let model = try await offThePool {
            try Trainer(configuration: configuration).train(samples, progress: progress)
        }
        var metrics = model.validation.metrics
        run.parameters["calibration"] = model.classifier.verdict.calibration.method.rawValue
        if let review = model.classifier.verdict.review {
            metrics["review_threshold"] = review.threshold
            metrics["review_coverage"] = review.coverage
        }
        metrics["novelty_threshold"] = model.classifier.verdict.novelty?.threshold
        let timestamp = Int64(now() * 1000)
        run.metrics = metrics.mapValues { Metric($0, timestamp: timestamp) }
        try await runs.saveArtifact(Self.json(model.validation), name: Self.validationArtifact, of: run.id)
        return model
    }

    /// Registers a model as the next version of the run's experiment.
    func registered(_ model: TrainedModel, from samples: [TextSample], run: Run) async throws -> Outcome {
        let version = try await models.register(
            name: run.experiment,
            data: model.classifier.data(),
            runID: run.id,
            by: Attribution(actor: actor, time: now())
        )
        try await keepReference(
            of: version,
            model.outOfFold.map { samples[$0.sample] },
            model.outOfFold.map(\.scored.prediction)
        )
        return Outcome(run: run, version: version, validation: model.validation)
    }

    /// Keeps how samples look that the version did not learn from, or that models of its recipe did not, with what was said of
    /// them.
    func keepReference(
        of version: ModelVersion,
        _ samples: [TextSample],
        _ answers: [Classification]
    ) async throws {
        guard let references else { return }
        let profile = DriftFeatures.profile(of: samples, answers: answers)
        guard profile.count >= DriftReport.fewestCases else { return }
        try await references.save(
            DriftReference(model: version.name, version: version.version, profile: profile, keptAt: now())
        )
    }

    /// Tries smaller models, keeps what came of them with the run, and registers the smallest that may stand in.
    func compress(
        _ whole: TrainedModel,
        _ samples: [TextSample],
        _ configuration: TrainerConfiguration,
        into outcome: inout Outcome,
        run: inout Run,
        progress: @escaping @Sendable (TrainingProgress) -> Void
    ) async throws {
        let compressor = ModelCompressor(configuration: configuration, now: now)
        let (quantized, variants) = try await offThePool {
            (
                compressor.summary(ofQuantized: whole, samples),
                try compressor.variants(of: whole, from: samples, progress: progress)
            )
        }
        outcome.variants = [quantized] + variants.map(\.summary)
        try await runs.saveArtifact(Self.json(outcome.variants), name: Self.variantsArtifact, of: run.id)
        guard let accepted = ModelCompressor.accepted(variants) else { return }
        run.parameters["compact"] = accepted.summary.name
        let timestamp = Int64(now() * 1000)
        run.metrics["compact_loss"] = Metric(accepted.summary.loss.loss, timestamp: timestamp)
        run.metrics["compact_loss_upper"] = Metric(accepted.summary.loss.upper, timestamp: timestamp)
        outcome.compact = try await models.register(
            name: run.experiment,
            data: accepted.model.classifier.data(),
            runID: run.id,
            by: Attribution(actor: actor, time: now())
        )
    }

    private func finish(_ run: inout Run, _ status: Run.Status) async throws {
        run.status = status
        run.endedAt = now()
        try await runs.save(run)
    }
}

extension Evaluation {
    /// The figures that a run records.
    var metrics: [String: Double] {
        [
            "accuracy": accuracy, "macro_f1": macroF1, "weighted_f1": weightedF1, "calibration_error": calibrationError,
            "log_loss": logLoss,
        ]
    }
}
