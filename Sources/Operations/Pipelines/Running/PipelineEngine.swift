import Documents
import Monitoring
package import Pipelines

/// Carries out a run that was claimed: as many steps at once as may be, each kept when it is done.
package struct PipelineEngine: Sendable {
    private static let watchInterval = Duration.milliseconds(300)

    private let surroundings: StepSurroundings
    private let stepsAtOnce: Int

    private var store: any PipelineStore { surroundings.store }

    /// - Parameter stepsAtOnce: At least 1.
    package init(_ surroundings: StepSurroundings, stepsAtOnce: Int) {
        precondition(stepsAtOnce > 0, "a run needs room for one step")
        self.surroundings = surroundings
        self.stepsAtOnce = stepsAtOnce
    }

    /// Carries the run out to its end, and returns how it ended.
    ///
    /// When the task is cancelled the steps under way are asked to end (SIGTERM), and the run waits for whoever takes it up.
    ///
    /// - Throws: what the stores throw, and `CancellationError`.
    package func execute(_ run: PipelineRun) async throws -> PipelineRun {
        let name = ["deedbox.pipeline": TraceSpan.Value.text(run.pipeline)]
        return try await surroundings.tracer.span("pipeline run", .consumer, attributes: name, outcome: Self.told) {
            try await carryOut(run)
        }
    }

    private static func told(_ run: PipelineRun) -> TraceSpan.Outcome {
        TraceSpan.Outcome(failure: run.state == .failed ? "run_failed" : nil)
    }

    private func carryOut(_ run: PipelineRun) async throws -> PipelineRun {
        do {
            // What a program that was killed has left must not write beside us, nor stay.
            LeftoverProcesses(variable: "DEEDBOX_PIPELINE_RUN=\(run.id)").end()
            let graph = try PipelineFile.graph(of: run.definition, name: run.pipeline)
            let known = try await store.steps(of: run.id)
            for step in known where step.state.isFinal {
                try surroundings.stepFolder(of: step.step, run: run.id).remove()
            }
            var progress = RunProgress(graph, run: run, known: known)
            try await work(on: &progress)
            return try await finish(run, as: progress)
        } catch let failure as Failure where failure.code == "invalid_pipeline" {
            var run = run
            (run.state, run.failure, run.endedAt) = (.failed, failure.message, surroundings.now())
            try await store.finish(run)
            return run
        } catch {
            try await store.release(run.id)
            throw error
        }
    }

    private func finish(_ run: PipelineRun, as progress: RunProgress) async throws -> PipelineRun {
        var run = run
        run.state = progress.outcome ?? .failed
        run.failure = progress.failure
        run.endedAt = surroundings.now()
        try await store.finish(run)
        return run
    }

    private enum Event: Sendable {
        case ended(StepRun)
        case broken(any Error)
        case cancelWanted
        case unwatched
    }

    private func work(on progress: inout RunProgress) async throws {
        while progress.outcome == nil {
            let isCanceled = progress.isCanceled
            try await withThrowingTaskGroup(of: Event.self) { group in
                if !isCanceled { group.addTask { [id = progress.run.id] in await watch(id) } }
                try await round(&progress, in: &group)
                group.cancelAll()
            }
            try Task.checkCancellation()
        }
    }

    /// Starts steps and takes their results until all is done, or until somebody wants the run ended.
    private func round(_ progress: inout RunProgress, in group: inout ThrowingTaskGroup<Event, any Error>) async throws
    {
        var failure: (any Error)?
        while true {
            if failure == nil, !Task.isCancelled {
                for step in progress.skip() { try await store.save(step, of: progress.run.pipeline) }
                for (task, known) in progress.start(atMost: stepsAtOnce) {
                    group.addTask { await perform(task, known) }
                }
            }
            guard progress.isAtWork, let event = try await group.next() else { break }
            switch event {
            case .ended(let step): progress.take(step)
            case .broken(let error):
                failure = failure ?? error
                group.cancelAll()
                progress.lose()
            case .cancelWanted:
                group.cancelAll()
                progress.isCanceled = true
            case .unwatched: break
            }
        }
        if progress.isCanceled {
            for step in progress.cancelRest(at: surroundings.now()) {
                try await store.save(step, of: progress.run.pipeline)
            }
        } else if let failure {
            throw failure
        }
    }

    private func perform(_ task: StepTask, _ known: StepRun) async -> Event {
        do {
            let name = ["deedbox.pipeline.step": TraceSpan.Value.text(task.step.name)]
            let step = try await surroundings.tracer.span("pipeline step", attributes: name, outcome: Self.told) {
                try await StepExecution(task, surroundings).perform(known)
            }
            return .ended(step)
        } catch {
            return .broken(error)
        }
    }

    private static func told(_ step: StepRun) -> TraceSpan.Outcome {
        TraceSpan.Outcome(
            ["deedbox.step.attempts": .integer(step.attempts)],
            failure: step.state == .failed ? "step_failed" : nil
        )
    }

    private func watch(_ id: String) async -> Event {
        while (try? await Task.sleep(for: Self.watchInterval)) != nil {
            if let run = try? await store.run(id), run.isCancelWanted { return .cancelWanted }
        }
        return .unwatched
    }
}
