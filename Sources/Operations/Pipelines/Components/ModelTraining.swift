import Documents
import Learning
import Pipelines
import Tracking
import Yams

/// What `model_config` says: `auto`, or a mapping such as `{name: leases, budget: 40}`.
struct ModelConfiguration: Sendable {
    var name: String
    var budget = SearchBudget.standard
    var seed: UInt64 = 1
    var targetRisk = 0.05
    var falseAlarmRate = 0.02

    /// - Parameter name: Of the model, when the text does not say.
    /// - Throws: `Failure` with code `invalid_step` naming the field and the remedy.
    init(_ text: String, name: String) throws {
        self.name = name
        guard text != "auto", !text.isEmpty else { return }
        let yaml = YAMLReader(name: "model_config", code: "invalid_step")
        let fields = try yaml.fields(
            of: yaml.root(of: text, example: "deedbox pipeline example"),
            known: ["name", "budget", "seed", "target_risk", "false_alarm_rate"]
        )
        if let node = fields["name"] { self.name = try yaml.text(node, "name", longest: 64) }
        if let node = fields["budget"] {
            guard let budget = SearchBudget(try yaml.text(node, "budget", longest: 20)) else {
                throw yaml.failure(node, "'budget' must be a number of evaluations (40) or a time (90s, 5m, 1h).")
            }
            self.budget = budget
        }
        if let node = fields["seed"] { seed = UInt64(try yaml.number(node, "seed", in: 0...Int.max)) }
        if let node = fields["target_risk"] { targetRisk = try yaml.decimal(node, "target_risk", in: 0...1) }
        if let node = fields["false_alarm_rate"] {
            falseAlarmRate = try yaml.decimal(node, "false_alarm_rate", in: 0.0001...0.9999)
        }
    }
}

extension StandardSteps {
    /// The notes of a trained model.
    static let (runNote, nameNote) = ("run_id", "model_name")

    /// model-training: the automatic selection over the samples to learn from; a training that was broken off goes on.
    func train(_ message: StepMessage) async throws {
        let component = StandardComponent.modelTraining
        let configuration = try ModelConfiguration(message.text("model_config", of: component), name: modelName)
        let samples = try sampleFile("\(message.path("processed_features"))/train.jsonl")
        let say = say
        let (run, model) = try await training.candidate(
            samples,
            from: "pipeline \(place.pipeline ?? "")",
            name: configuration.name,
            search: ModelSearch(
                space: .suiting(samples),
                seed: configuration.seed,
                budget: configuration.budget
            ),
            targetRisk: configuration.targetRisk,
            falseAlarmRate: configuration.falseAlarmRate,
            owner: owner,
            isAlive: isAlive
        ) { say("\($0.step.rawValue) \($0.completed) of \($0.total)") }
        try await logData(of: samples.count, at: "\(message.path("processed_features"))/train.jsonl", to: run.id)
        try message.write(model.classifier.data(), to: "trained_model")
        say("Run \(run.id): accuracy \(model.validation.accuracy) by cross-validation.")
        try message.finish(metadata: [
            "trained_model": [
                Self.runNote: .text(run.id.rawValue), Self.nameNote: .text(configuration.name),
                "framework": .text("deedbox"),
            ]
        ])
    }

    /// Notes with the training's run what it learned from.
    private func logData(of count: Int, at path: String, to run: RunID) async throws {
        let digest = try await DataFingerprint.file(path)
        let source = ["pipeline": place.pipeline ?? "", "step_run": place.run?.rawValue ?? ""]
        let input = DatasetInput(
            name: "processed_features",
            digest: String(digest.prefix(TrackingLimits.datasetDigest)),
            sourceType: "local",
            source: String(decoding: try TrainingOperations.json(source), as: UTF8.self),
            profile: "{\"num_rows\":\(count)}",
            tags: [DatasetInput.contextTag: "training"]
        )
        try await runs.log(inputs: [input], to: run)
    }

    func sampleFile(_ path: String) throws -> [TextSample] {
        do {
            return try SampleFile.read(path: path)
        } catch {
            throw Failure.badData("\(error)")
        }
    }
}
