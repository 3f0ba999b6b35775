import Documents
package import Learning
package import Tracking

/// Trains and judges models; each training is a run, each model a version in the registry.
package struct TrainingOperations: Sendable {
    /// What a training brought.
    package struct Outcome: Sendable {
        package var run: Run
        package var version: ModelVersion
        /// By grouped cross-validation of the same recipe on the same data.
        package var validation: Evaluation
    }

    private let models: any ModelRegistry
    private let runs: any RunStore
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        models: any ModelRegistry,
        runs: any RunStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.models = models
        self.runs = runs
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
        var run = Run(
            id: RunID(rawValue: makeID()),
            experiment: name,
            status: .running,
            startedAt: now(),
            parameters: parameters(of: configuration, source: source, samples: samples)
        )
        try await runs.save(run)
        do {
            let model = try await offThePool {
                try Trainer(configuration: configuration).train(samples, progress: progress)
            }
            run.metrics = model.validation.metrics
            let version = try await models.register(
                name: name,
                data: model.classifier.data(),
                runID: run.id,
                createdAt: now()
            )
            try await finish(&run, .finished)
            return Outcome(run: run, version: version, validation: model.validation)
        } catch {
            try await finish(&run, .failed)
            guard let error = error as? TrainingError else { throw error }
            throw Failure(code: "training_failed", message: "\(error)")
        }
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

    /// The classifier of that version.
    ///
    /// - Throws: `Failure` with code `model_not_found`, or `ModelFileError` for a file that is no model.
    package func classifier(_ reference: ModelReference) async throws -> TextClassifier {
        try TextClassifier(data: try await models.data(of: try await models.existingVersion(reference)))
    }

    private func finish(_ run: inout Run, _ status: Run.Status) async throws {
        run.status = status
        run.endedAt = now()
        try await runs.save(run)
    }

    private func parameters(
        of configuration: TrainerConfiguration,
        source: String,
        samples: [TextSample]
    ) -> [String: String] {
        [
            "data": source, "samples": "\(samples.count)", "seed": "\(configuration.seed)",
            "folds": "\(configuration.folds)",
        ]
    }
}

extension Evaluation {
    /// The figures that a run records.
    fileprivate var metrics: [String: Double] {
        [
            "accuracy": accuracy, "macro_f1": macroF1, "weighted_f1": weightedF1, "calibration_error": calibrationError,
            "log_loss": logLoss,
        ]
    }
}
