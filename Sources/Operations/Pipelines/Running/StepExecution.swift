import Crypto
import Documents
import Foundation
import Pipelines

/// Does one step of a run, or finds that it was done before.
struct StepExecution: Sendable {
    let surroundings: StepSurroundings
    let task: StepTask
    private let folder: StepFolder
    private let log: StepLog

    init(_ task: StepTask, _ surroundings: StepSurroundings) {
        self.task = task
        self.surroundings = surroundings
        folder = surroundings.stepFolder(of: task.step.name, run: task.run.id)
        log = surroundings.log(of: task.step.name, run: task.run.id)
    }

    /// Does the step; what it returns is kept already.
    ///
    /// - Parameter known: What is kept of it from before the run was broken off.
    /// - Throws: what the stores throw, and `CancellationError`.
    func perform(_ known: StepRun) async throws -> StepRun {
        var step = known
        step.state = .running
        step.trackedRun = step.trackedRun ?? surroundings.makeID()
        step.startedAt = step.startedAt ?? surroundings.now()
        step.failure = ""
        let identity = try await task.identity(surroundings)
        step.identity = identity
        let key = SHA256.hash(data: Data(identity.canonicalText.utf8)).hexDigits
        step.cacheKey = key
        if let earlier = try await reusable(identity, key: key, note: &step.cacheNote) {
            step.state = .succeeded
            (step.outputs, step.outputsRun) = (earlier.outputs, earlier.outputsRun)
        }
        try log.say(step.cacheNote)
        while step.state == .running { try await attempt(&step) }
        step.endedAt = surroundings.now()
        try await save(step)
        try folder.remove()
        return step
    }

    /// The earlier result that stands in; `note` says why it does, or why none does.
    private func reusable(_ identity: StepIdentity, key: String, note: inout String) async throws -> StepRun? {
        if task.step.work == .standard(.modelEvaluation) {
            note = "not cached: it depends on the version in production, and registers models"
            return nil
        }
        guard task.step.caches, task.runState == nil else {
            note = "not cached: caching is off for this step"
            return nil
        }
        let store = surroundings.store
        if let earlier = try await store.result(of: task.step.name, cacheKey: key), let holder = earlier.outputsRun {
            if try await folder.hasFiles(of: earlier.outputs, run: holder) {
                note = "cached: the result of run \(earlier.run) stands in, for nothing changed"
                return earlier
            }
            note = "not cached: files of the earlier result are gone"
        } else if let earlier = try await store.latestResult(of: task.step.name, in: task.run.pipeline)?.identity {
            note = "not cached: \(identity.difference(from: earlier))"
        } else {
            note = "not cached: it has not succeeded before"
        }
        return nil
    }

    private func attempt(_ step: inout StepRun) async throws {
        step.attempts += 1
        try await save(step)
        try log.say("attempt \(step.attempts)")
        let (failure, isFinal) = try await run(&step)
        guard let failure else { return }
        step.failure = failure
        try log.say("attempt \(step.attempts) failed: \(failure)")
        guard !isFinal, let wait = task.step.retry.wait(afterFailures: step.attempts) else {
            step.state = .failed
            return
        }
        try log.say("attempt \(step.attempts + 1) begins in \(wait) seconds")
        try await Task.sleep(for: .seconds(wait))
    }

    /// Runs the program once; returns why that failed, and whether another attempt would be of no use.
    private func run(_ step: inout StepRun) async throws -> (failure: String?, isFinal: Bool) {
        guard let trackedRun = step.trackedRun else { preconditionFailure("a step that runs has a tracked run") }
        let marker = "DEEDBOX_STEP_RUN=\(trackedRun)"
        LeftoverProcesses(variable: marker).end()
        try folder.prepare()
        for (input, file) in task.files { try await folder.bring(file.output, of: file.run, as: input) }
        let variables = task.environment(in: folder, attempt: step.attempts, trackedRun: trackedRun)
        let (end, usage) = try await StepProcess(
            command: try task.command(in: folder, program: surroundings.program),
            environment: surroundings.environment.merging(variables) { _, own in own },
            marker: marker,
            log: log.path,
            timeout: task.step.timeout,
            grace: surroundings.grace
        ).run()
        try log.endLine()
        guard end == .exited(0) else {
            let line = log.lastLine
            return ("\(end)\(line.isEmpty ? "" : "; its last words: \(line)")", end == .exited(StepExit.badData))
        }
        do {
            step.outputs = try await folder.collect(task.step.outputs, into: trackedRun)
        } catch let failure as Failure where failure.code == "invalid_output" {
            return (failure.message, false)
        }
        step.outputsRun = trackedRun
        step.usage = usage
        step.state = .succeeded
        step.failure = ""
        return (nil, false)
    }

    private func save(_ step: StepRun) async throws { try await surroundings.store.save(step, of: task.run.pipeline) }
}
