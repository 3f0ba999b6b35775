import Foundation
import TestSupport
import Testing

/// Runs that are killed, and go on.
struct PipelineCrashTests {
    private let program: Program

    init() throws { program = try Program() }

    /// Writes down that it ran; the first time that the test asks for it, it then waits to be killed.
    private static let pipeline = """
        name: fragile
        components:
          - name: one
            command: [/bin/sh, -c, &work 'echo $DEEDBOX_STEP >> $DEEDBOX_HOME/ran; test -e $DEEDBOX_HOME/wait.$DEEDBOX_STEP || exit 0;
              rm $DEEDBOX_HOME/wait.$DEEDBOX_STEP; sleep 1000']
          - {name: two, command: [/bin/sh, -c, *work], after: [one]}
          - {name: three, command: [/bin/sh, -c, *work], after: [two]}
        exit_handler: {name: end, command: [/bin/sh, -c, *work]}
        """

    @Test(.timeLimit(.minutes(30)), arguments: ["one", "two", "three", "end"])
    func aRunThatIsKilledDuringAStepRepeatsNoFinishedStep(step: String) async throws {
        let home = program.folder.path + "/deedbox-data"
        try program.folder.write(Self.pipeline, as: "p.yaml")
        try program.folder.write("", as: "deedbox-data/wait.\(step)")
        let process = try program.start(["pipeline", "run", "p.yaml"])
        while FileManager.default.fileExists(atPath: "\(home)/wait.\(step)") { await Task.yield() }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()

        let listed = try await program.run("pipeline", "list", "--runs", "--json").objects
        let id = try #require(listed.first?["run_id"] as? String)
        let resumed = try await program.run("pipeline", "resume", id, "--json")
        #expect(resumed.status == 0, "\(resumed.errors)")
        let steps = try #require(resumed.objects.first?["steps"] as? [[String: Any]])
        #expect(steps.map { $0["state"] as? String } == Array(repeating: "succeeded", count: 4))
        #expect(steps.map { $0["attempts"] as? Int } == [1, 1, 1, 1])
        var expected = ["one", "two", "three", "end"]
        expected.insert(step, at: expected.firstIndex(of: step) ?? 0)
        let ran = try String(contentsOfFile: "\(home)/ran", encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(ran == expected)
    }

    /// The server ends gently, its step is asked to end, and the next server lets the run go on.
    @Test(.timeLimit(.minutes(30)))
    func aServerThatEndsLeavesItsRunToTheNext() async throws {
        let home = program.folder.path + "/deedbox-data"
        try program.folder.write(Self.pipeline, as: "p.yaml")
        try program.folder.write("", as: "deedbox-data/wait.two")
        let detached = try await program.run("pipeline", "run", "p.yaml", "--detach")
        #expect(detached.status == 0, "\(detached.errors)")
        let id = detached.output.trimmingCharacters(in: .newlines)
        let first = try await RunningServer(program)
        while FileManager.default.fileExists(atPath: "\(home)/wait.two") { await Task.yield() }
        first.end()

        let second = try await RunningServer(program)
        defer { second.kill() }
        let logs = try await program.run("pipeline", "logs", id, "--follow")
        #expect(logs.status == 0 && logs.output.contains("two  deedbox: attempt 1"))
        let shown = try await program.run("pipeline", "show", id, "--json").objects
        #expect(shown.first?["state"] as? String == "succeeded")
        let ran = try String(contentsOfFile: "\(home)/ran", encoding: .utf8).split(separator: "\n").map(String.init)
        #expect(ran == ["one", "two", "two", "three", "end"])
    }

    /// The standard components, ended in the middle of the training: gently, as by a machine that is taken away, or not.
    @Test(.timeLimit(.minutes(30)), arguments: [SIGTERM, SIGKILL])
    func aTrainingThatIsEndedGoesOnWithWhatItTried(signal: Int32) async throws {
        try program.folder.write(PipelineSamples.text, as: "data.tsv")
        let arguments = [
            "pipeline", "run", "p.yaml", "-p", "training_data_uri=data.tsv", "-p", "raw_data_uri=data.tsv", "-p",
            "classes=any",
        ]
        let example = try await program.run("pipeline", "example").output
        try program.folder.write(example, as: "p.yaml")
        let process = try program.start(arguments)
        var id = ""
        while !(try await state(of: "model-training", in: &id) == "running") { await Task.yield() }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        // The step with it, as when the machine fails: else it may end by itself before the run is taken up.
        if signal == SIGKILL { StepProcesses.kill(of: id) }

        let resumed = try await program.run("pipeline", "resume", id, "--json")
        #expect(resumed.status == 0, "\(resumed.errors)")
        let steps = try #require(resumed.objects.first?["steps"] as? [[String: Any]])
        #expect(steps.map { $0["attempts"] as? Int } == [1, 1, 1, 1])
        let runs = try await program.run("runs", "list", "--experiment", "document-class", "--json").objects
        #expect(runs.count == 1 && runs.first?["status"] as? String == "finished")
    }

    private func state(of step: String, in id: inout String) async throws -> String? {
        let runs = try await program.run("pipeline", "list", "--runs", "--json")
        guard let found = try runs.objects.first?["run_id"] as? String else { return nil }
        id = found
        let steps = try await program.run("pipeline", "show", id, "--json").objects.first?["steps"] as? [[String: Any]]
        return steps?.first { $0["name"] as? String == step }?["state"] as? String
    }
}
