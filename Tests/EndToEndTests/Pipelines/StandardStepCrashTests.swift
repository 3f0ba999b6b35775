import Foundation
import TestSupport
import Testing

/// Runs of the pipeline that comes with the product, and of a step of one's own, killed at any moment.
struct StandardStepCrashTests {
    /// What is kept of a step that is done.
    private struct Done: Hashable {
        let startedAt, endedAt: Double
        let outputs: NSDictionary
    }

    private static let steps = ["data-validation", "feature-engineering", "model-training", "model-evaluation", "own"]
    private static let run = [
        "pipeline", "run", "p.yaml", "-p", "training_data_uri=data.tsv", "-p", "raw_data_uri=data.tsv", "-p",
        "classes=any",
    ]
    private static let own = """
          - name: own
            command: [/bin/sh, -c, 'for i in 1 2 3 4 5; do echo $i; sleep 0.1; done; echo done > $DEEDBOX_OUTPUT_WORD']
            after: [model-evaluation]
            outputs: [{name: word, type: String}]

        pipeline_schedule:
        """

    private let program: Program
    private let home: String

    init() async throws {
        program = try Program()
        home = program.folder.path + "/deedbox-data"
        try program.folder.write(PipelineSamples.text, as: "data.tsv")
        let example = try await program.run("pipeline", "example").output
        let whole = example.replacing("value: auto}", with: "value: '{budget: 2}'}")
            .replacing("pipeline_schedule:", with: Self.own)
        try program.folder.write(whole, as: "p.yaml")
    }

    /// - Parameter withStep: Whether the step's own process dies too, as when the machine fails, or is left behind.
    @Test(.timeLimit(.minutes(30)), arguments: steps, [true, false])
    func aStepThatIsKilledIsDoneAgainAndNoOther(step: String, withStep: Bool) async throws {
        let process = try program.start(Self.run)
        while attempts(of: step) == 0 { await Task.yield() }
        let id = try #require(runID)
        kill(process, withSteps: withStep)
        let before = try await done(in: id)
        let place = try #require(Self.steps.firstIndex(of: step))
        #expect(Self.steps[..<place].allSatisfy { before[$0] != nil })
        try await resume(id, done: before)
        // One that was done just before the kill is not done again either.
        let repeated = before[step] == nil ? [step] : []
        for name in Self.steps { #expect(attempts(of: name) == (repeated.contains(name) ? 2 : 1), "\(name)") }
    }

    @Test(.timeLimit(.minutes(60)))
    func whatIsDoneStaysDoneHoweverOftenTheProgramIsKilled() async throws {
        var random = KillTimes(seed: 7)
        var (arguments, known) = (Self.run, [String: Done]())
        for number in 0..<KillTimes.count {
            let process = try await begun(arguments)
            await killed(process, after: random.milliseconds(1...3000), withSteps: number % 2 == 0)
            guard let id = runID else { continue }
            let now = try await done(in: id)
            #expect(known.allSatisfy { now[$0.key] == $0.value })
            (arguments, known) = (["pipeline", "resume", id], now)
            if known.count == Self.steps.count { break }
        }
        try await resume(try #require(runID), done: known)
    }

    /// Lets the run go on to its end, and checks that all is done, once, and what was done before not again.
    private func resume(_ id: String, done before: [String: Done]) async throws {
        if before.count < Self.steps.count {
            let resumed = try await program.run("pipeline", "resume", id)
            #expect(resumed.status == 0, "\(resumed.errors)")
        }
        let after = try await done(in: id)
        #expect(after.count == Self.steps.count)
        for (step, record) in before { #expect(after[step] == record, "\(step)") }
        #expect(try await program.run("models", "list", "document-class", "--json").objects.count == 2)
        let left = try FileManager.default.contentsOfDirectory(atPath: "\(home)/pipelines/\(id)")
        #expect(left.allSatisfy { $0.hasSuffix(".log") }, "\(left)")
    }

    /// There is one run only.
    private var runID: String? {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(home)/pipelines"))?.first
    }

    private func attempts(of step: String) -> Int {
        guard let id = runID,
            let log = try? String(contentsOfFile: "\(home)/pipelines/\(id)/\(step).log", encoding: .utf8)
        else { return 0 }
        return log.split(separator: "\n").count { $0 == "deedbox: attempt 1" }
    }

    /// A process that has begun a step, or has ended.
    private func begun(_ arguments: [String]) async throws -> Process {
        let before = attempts
        let process = try program.start(arguments)
        while process.isRunning, attempts == before { await Task.yield() }
        return process
    }

    private var attempts: Int { Self.steps.map(attempts(of:)).reduce(0, +) }

    private func killed(_ process: Process, after milliseconds: Int, withSteps: Bool) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { continuation.resume() }
        }
        kill(process, withSteps: withSteps)
    }

    private func kill(_ process: Process, withSteps: Bool) {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if withSteps, let runID { StepProcesses.kill(of: runID) }
    }

    /// The steps that are done, by name.
    private func done(in id: String) async throws -> [String: Done] {
        let run = try await program.run("pipeline", "show", id, "--json").objects.first
        let steps = run?["steps"] as? [[String: Any]] ?? []
        return try steps.filter { $0["state"] as? String == "succeeded" }.reduce(into: [:]) { done, step in
            done[try #require(step["name"] as? String)] = Done(
                startedAt: try #require(step["started_at"] as? Double),
                endedAt: try #require(step["ended_at"] as? Double),
                outputs: try #require(step["outputs"] as? NSDictionary)
            )
        }
    }
}
