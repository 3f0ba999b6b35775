package import Documents
package import Pipelines
package import Tracking

/// Does the work of the standard components, each in a process of its own.
package struct StandardSteps: Sendable {
    /// What the process is a part of; all nil where Kubeflow runs it.
    package struct Place: Sendable {
        package var pipeline: String?
        package var step: String?
        /// The tracked run of the step.
        package var run: RunID?

        package init(pipeline: String?, step: String?, run: RunID?) {
            self.pipeline = pipeline
            self.step = step
            self.run = run
        }
    }

    let place: Place
    /// Labelled samples of a source, as `train --data` takes them.
    let read: @Sendable (String) async throws -> LabelledData
    let documents: any DocumentStore
    /// Makes a batch of missing embeddings of documents, and returns how many; nil where embeddings cannot be made.
    let embed: (@Sendable () async throws -> Int)?
    let training: TrainingOperations
    let evaluations: VersionEvaluations
    let models: any ModelRegistry
    /// Begins a rollout of a version that has passed the gate, and says how it went; nil where the configuration wants none.
    let deploy: (@Sendable (ModelVersion) async throws -> String)?
    let runs: any RunStore
    let pipelines: any PipelineStore
    let artifacts: any ArtifactStore
    /// The name of the model that classifies documents, and its classes.
    let modelName: String
    let classes: [String]
    let owner: String
    let isAlive: @Sendable (String) -> Bool
    let attribution: @Sendable () -> Attribution
    /// Writes a line to the step's log.
    let say: @Sendable (String) -> Void

    package init(
        place: Place,
        read: @escaping @Sendable (String) async throws -> LabelledData,
        documents: any DocumentStore,
        embed: (@Sendable () async throws -> Int)?,
        training: TrainingOperations,
        evaluations: VersionEvaluations,
        models: any ModelRegistry,
        deploy: (@Sendable (ModelVersion) async throws -> String)?,
        runs: any RunStore,
        pipelines: any PipelineStore,
        artifacts: any ArtifactStore,
        modelName: String,
        classes: [String],
        owner: String,
        isAlive: @escaping @Sendable (String) -> Bool,
        attribution: @escaping @Sendable () -> Attribution,
        say: @escaping @Sendable (String) -> Void
    ) {
        self.place = place
        self.read = read
        self.documents = documents
        self.embed = embed
        self.training = training
        self.evaluations = evaluations
        self.models = models
        self.deploy = deploy
        self.runs = runs
        self.pipelines = pipelines
        self.artifacts = artifacts
        self.modelName = modelName
        self.classes = classes
        self.owner = owner
        self.isAlive = isAlive
        self.attribution = attribution
        self.say = say
    }

    /// Does the component's work.
    ///
    /// - Throws: `Failure`; with code `bad_data` when the data is to blame and another attempt would not help.
    package func perform(_ component: StandardComponent, _ message: StepMessage) async throws {
        switch component {
        case .dataValidation: try await validate(message)
        case .featureEngineering: try await makeFeatures(message)
        case .modelTraining: try await train(message)
        case .modelEvaluation: try await evaluate(message)
        }
    }

    /// Keeps what is too long for a figure with the step's run.
    func keep(_ value: some Encodable, as name: String) async throws {
        guard let run = place.run else { return }
        try await runs.saveArtifact(TrainingOperations.json(value), name: name, of: run)
    }
}

extension Failure {
    /// The code of failures that another attempt would not mend.
    package static let badDataCode = "bad_data"

    static func badData(_ message: String) -> Self { Self(code: badDataCode, message: message) }
}
