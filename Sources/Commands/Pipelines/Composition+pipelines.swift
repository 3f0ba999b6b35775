import Documents
import Foundation
import Operations
import Pipelines
import Tracking

/// Pipelines for the commands and the server.
extension Composition {
    var pipelines: PipelineOperations {
        PipelineOperations(store: storage.pipelines, folder: pipelineFolder, now: Self.now, makeID: Self.makeID)
    }

    private var fingerprint: DataFingerprint {
        DataFingerprint(documents: storage.documents, reviews: storage.reviews)
    }

    /// Where runs have their folders.
    var pipelineFolder: String {
        URL(fileURLWithPath: settings.text("home")).appendingPathComponent("pipelines").path
    }

    var pipelineEngine: PipelineEngine {
        PipelineEngine(
            StepSurroundings(
                artifacts: storage.artifacts,
                store: storage.pipelines,
                fingerprint: fingerprint,
                folder: pipelineFolder,
                program: NativeParts.executable,
                environment: stepEnvironment,
                tracer: tracer,
                now: Self.now,
                makeID: Self.makeID
            ),
            stepsAtOnce: settings.integer("pipelines.steps_at_once")
        )
    }

    var pipelineScheduler: PipelineScheduler {
        let review = review
        return PipelineScheduler(
            store: storage.pipelines,
            operations: pipelines,
            fingerprint: fingerprint,
            accuracy: { try await review.accuracyInProduction() },
            now: Self.now,
            logger: logger
        )
    }

    /// Makes due runs and carries them out, with this process as their owner.
    func makePipelineService() throws -> PipelineService {
        let owner = try storage.makeOwner()
        return PipelineService(
            store: storage.pipelines,
            scheduler: pipelineScheduler,
            engine: pipelineEngine,
            owner: owner.name,
            isAlive: owner.isAlive,
            lookInterval: .seconds(settings.integer("pipelines.look_seconds")),
            runsAtOnce: settings.integer("pipelines.runs_at_once"),
            now: Self.now,
            logger: logger
        )
    }

    /// Our environment, with what we were told by flags and the file, so that steps are told the same.
    var stepEnvironment: [String: String] {
        var environment = ProcessInfo.processInfo.environment
        for entry in settings.all where entry.source != .default {
            environment[entry.setting.environmentVariable] = entry.value
        }
        environment["DEEDBOX_HOME"] = URL(fileURLWithPath: settings.text("home")).path
        return environment
    }

    /// The work of the standard components, for the process of a step.
    func makeStandardSteps(console: Console) throws -> StandardSteps {
        let environment = ProcessInfo.processInfo.environment
        let run = environment["DEEDBOX_STEP_RUN"].map(RunID.init(rawValue:))
        let owner = try storage.makeOwner()
        var embed: (@Sendable () async throws -> Int)?
        if let embedding { embed = { try await embedding.makeDocumentBatch() } }
        let read: @Sendable (String) async throws -> LabelledData = { source in
            try await self.read(source, families: nil, faultyLines: .collected, console: console)
        }
        return StandardSteps(
            place: .init(
                pipeline: environment["DEEDBOX_PIPELINE"],
                step: environment["DEEDBOX_STEP"],
                run: run
            ),
            read: read,
            documents: storage.documents,
            embed: embed,
            training: TrainingOperations(
                models: storage.models,
                runs: storage.runs,
                references: storage.driftReferences,
                monitor: SystemMonitor(runs: storage.runs, disk: settings.text("home"), now: Self.now),
                actor: Self.user,
                parent: run,
                now: Self.now,
                makeID: Self.makeID
            ),
            evaluations: evaluations,
            models: storage.models,
            deploy: try deployAfterRelease,
            runs: storage.runs,
            pipelines: storage.pipelines,
            artifacts: storage.artifacts,
            modelName: settings.text("classification.model"),
            classes: settings.list("classes"),
            owner: owner.name,
            isAlive: owner.isAlive,
            attribution: { attribution },
            say: { console.message($0) }
        )
    }
}
