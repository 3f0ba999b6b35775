import Documents
import Foundation
import Learning
import Mathematics
import Pipelines
import Tracking

extension StandardSteps {
    /// model-evaluation: figures on the samples that were held out, the comparison with the champion, and the gate; what passes
    /// is registered and released.
    ///
    /// The champion may have learned from some of these samples, which speaks for it and against the newcomer.
    func evaluate(_ message: StepMessage) async throws {
        let component = StandardComponent.modelEvaluation
        let samples = try sampleFile("\(message.path("test_dataset"))/test.jsonl")
        guard samples.contains(where: { $0.label != nil }) else {
            throw Failure.badData("There is no labelled sample to judge the model on; more data is needed.")
        }
        let data = Array(try Data(contentsOf: URL(fileURLWithPath: message.path("trained_model"))))
        let classifier = try TextClassifier(data: data)
        let name = message.note(Self.nameNote, of: "trained_model") ?? modelName
        let evaluator = Evaluator { Date().timeIntervalSince1970 }
        let evaluation = try await offThePool { evaluator.evaluate(classifier, on: samples) }
        let champion = try await champion(of: name)
        let comparison = try await champion.asyncMap { champion in
            try await offThePool { evaluator.compare(classifier, with: champion, on: samples) }
        }
        let minimum = try message.number("minimum_accuracy", of: component, in: 0...1)
        let objections = ReleaseGate(minimumAccuracy: minimum).objections(to: evaluation, comparison: comparison)
        for objection in objections { say(objection) }

        var metrics = evaluation.metrics
        metrics["samples"] = Double(evaluation.count)
        metrics["accuracy_lower"] = evaluation.accuracyInterval.lower
        metrics["accuracy_upper"] = evaluation.accuracyInterval.upper
        metrics["worst_slice_accuracy"] = evaluation.worstSlice?.accuracy
        metrics["right_where_champion_is_wrong"] = comparison.map { Double($0.onlyFirst) }
        metrics["wrong_where_champion_is_right"] = comparison.map { Double($0.onlySecond) }
        metrics["champion_p"] = comparison?.midP
        metrics["gate_passed"] = objections.isEmpty ? 1 : 0
        try await keep(evaluation, as: "evaluation.json")
        let decision = objections.isEmpty ? "passed" : "refused"
        if objections.isEmpty {
            let run = message.note(Self.runNote, of: "trained_model").map(RunID.init(rawValue:))
            let version = try await release(
                data,
                as: name,
                run: run,
                alias: message.text("release_alias", of: component)
            )
            metrics["version"] = Double(version.version)
            try await record(evaluation, of: version, classifier, samples)
        }
        say("\(name), judged on \(evaluation.count) samples: \(decision), accuracy \(evaluation.accuracy).")
        try message.write(TrainingOperations.json(metrics), to: "evaluation_metrics")
        try message.write(Array(decision.utf8), to: "decision")
        try message.finish(
            metadata: ["evaluation_metrics": metrics.mapValues { .number($0) }],
            values: ["decision": decision]
        )
    }

    /// Keeps with the version how it was judged, and how what it was judged on looks.
    private func record(
        _ evaluation: Evaluation,
        of version: ModelVersion,
        _ classifier: TextClassifier,
        _ samples: [TextSample]
    ) async throws {
        try await evaluations.record(evaluation, of: version, on: "held-out samples")
        let answers = try await offThePool { samples.map(classifier.classify) }
        try await training.keepReference(of: version, samples, answers)
    }

    private func champion(of name: String) async throws -> TextClassifier? {
        guard let version = try await models.version(alias: ModelReference.production, of: name),
            version.content.sha256 != nil
        else { return nil }
        return try await models.classifier(of: version)
    }

    /// Registers a model that has passed the gate, moves the alias to it, and begins its rollout where that is wanted.
    ///
    /// All may be done twice without harm.
    private func release(_ data: [UInt8], as name: String, run: RunID?, alias: String) async throws -> ModelVersion {
        let version = try await models.register(name: name, data: data, runID: run, by: attribution())
        if alias.isEmpty || alias == "none" {
            say("Registered as \(name):\(version.version).")
        } else {
            try await models.setAlias(alias, to: version, by: attribution())
            say("Registered as \(name):\(version.version), which is \(name)@\(alias) now.")
        }
        if let deploy { say(try await deploy(version)) }
        return version
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
