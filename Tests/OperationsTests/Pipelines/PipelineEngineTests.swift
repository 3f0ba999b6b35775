import Foundation
import Operations
import Pipelines
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// Runs of pipelines whose steps are executables of all kinds.
struct PipelineEngineTests {
    let home: PipelineHome

    init() throws { home = try PipelineHome() }

    private static let passing = """
        name: passing
        components:
          - name: make
            command: [/bin/sh, -c, 'echo making; mkdir $DEEDBOX_OUTPUT_DATA; echo "$DEEDBOX_INPUT_WORD" > $DEEDBOX_OUTPUT_DATA/a; echo b > $DEEDBOX_OUTPUT_DATA/b']
            inputs: [{name: word, type: String, value: apple}]
            outputs: [{name: data, type: Dataset}]
          - name: measure
            command: [/bin/sh, -c, 'cat $1/a > $2; printf "{\\"words\\": 2.5}" > $3', sh, '{{inputs.data}}', '{{outputs.first}}', '{{outputs.figures}}']
            inputs: [{name: data, type: Dataset}]
            outputs: [{name: first, type: String}, {name: figures, type: Metrics}]
          - name: ship
            command: [/bin/sh, -c, 'echo shipped $DEEDBOX_INPUT_FIRST']
            inputs: [{name: first, type: String}]
            when: measure.first == apple
        """

    @Test(.timeLimit(.minutes(30)))
    func valuesAndFilesPassFromStepToStepAndBecomeTrackedRuns() async throws {
        let (run, steps) = try await home.run(Self.passing)
        #expect(run.state == .succeeded, "\(run.failure)")
        #expect(steps.map(\.state) == [.succeeded, .succeeded, .succeeded])
        #expect(steps[1].outputs["first"]?.text == "apple")
        #expect(try home.log("make", of: run).contains("making"))
        #expect(try home.log("ship", of: run).contains("shipped apple"))

        let runs = RunRepository(home.database)
        let tracked = try #require(try await runs.run(RunID(rawValue: run.id)))
        #expect(tracked.status == .finished && tracked.parameters["word"] == "apple")
        #expect(tracked.tags["deedbox.trigger"] == "manual")
        let id = RunID(rawValue: try #require(steps[1].trackedRun))
        let measured = try #require(try await runs.run(id))
        #expect(measured.tags[Run.parentTag] == run.id && measured.metrics["words"]?.value == 2.5)
    }

    @Test(.timeLimit(.minutes(30)))
    func whatDidNotChangeIsNotRepeatedAndTheLogSaysWhy() async throws {
        _ = try await home.run(Self.passing)
        let (_, same) = try await home.run(Self.passing)
        #expect(same.allSatisfy { $0.state == .succeeded && $0.attempts == 0 && $0.cacheNote.hasPrefix("cached") })
        let (run, changed) = try await home.run(Self.passing, parameters: ["word": "pear"])
        #expect(changed[0].cacheNote == "not cached: changed since: input word")
        #expect(changed[1].cacheNote == "not cached: changed since: input data")
        #expect(changed[2].state == .skipped && changed[2].failure.contains("it is 'pear'"))
        #expect(run.state == .succeeded)
    }

    @Test(.timeLimit(.minutes(30)))
    func failuresAreRetriedButBadDataIsNotAndTheExitHandlerHearsOfIt() async throws {
        let (run, steps) = try await home.run(
            """
            name: failing
            components:
              - name: third-time
                command: [/bin/sh, -c, 'test "$DEEDBOX_ATTEMPT" = 3']
                retry: {count: 2, delay: 0s}
              - name: bad
                command: [/bin/sh, -c, 'echo the data is bad; exit 65']
                retry: 5
              - name: behind
                command: [/bin/true]
                after: [bad]
            exit_handler:
              name: tell
              command: [/bin/sh, -c, 'echo it $DEEDBOX_RUN_STATE']
            """
        )
        #expect(run.state == .failed)
        #expect(run.failure.contains("component 'bad'") && run.failure.contains("the data is bad"))
        let byName = Dictionary(uniqueKeysWithValues: steps.map { ($0.step, $0) })
        #expect(byName["third-time"]?.state == .succeeded && byName["third-time"]?.attempts == 3)
        #expect(byName["bad"]?.attempts == 1)
        #expect(byName["behind"]?.state == .skipped)
        #expect(try home.log("tell", of: run).contains("it failed"))
    }

    @Test(.timeLimit(.minutes(30)))
    func noProcessOutlivesItsTimeout() async throws {
        let (run, steps) = try await home.run(
            """
            name: slow
            components:
              - {name: slow, command: [/bin/sh, -c, 'sleep 1000 & echo $!; sleep 1000'], timeout: 1s}
            """
        )
        #expect(run.state == .failed && steps[0].failure.contains("timeout"))
        let process = try #require(try home.log("slow", of: run).split(separator: "\n").compactMap { Int32($0) }.first)
        // It is gone, or dead and waits for whoever takes note of it.
        let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: " ")[2]
        #expect(state == nil || state == "Z")
    }

    @Test(.timeLimit(.minutes(30)))
    func whatAStepTookIsMeasured() async throws {
        let (_, steps) = try await home.run(
            """
            name: busy
            components:
              - {name: busy, command: [/usr/bin/python3, -c, 'import time; x = b"x" * (50 << 20); t = time.process_time()

                  while time.process_time() < t + 0.5: pass']}
            """
        )
        let usage = try #require(steps[0].usage, "\(steps[0].failure)")
        // The kernel counts in hundredths of a second.
        #expect((0.49...5).contains(usage.cpuSeconds))
        #expect((45...200).contains(usage.peakMemory))
        let runs = RunRepository(home.database)
        let id = RunID(rawValue: try #require(steps[0].trackedRun))
        let tracked = try #require(try await runs.run(id))
        #expect(tracked.metrics["system/cpu_seconds"]?.value == usage.cpuSeconds)
    }

    /// Each of the two waits for the other: they end only when they run at the same time.
    @Test(.timeLimit(.minutes(30)))
    func stepsThatDoNotDependOnOneAnotherRunAtTheSameTime() async throws {
        let folder = home.folder.path
        let meet = "touch \(folder)/$DEEDBOX_STEP; while ! test -e \(folder)/$1; do sleep 0.05; done"
        let (run, _) = try await home.run(
            """
            name: meeting
            components:
              - {name: one, command: [/bin/sh, -c, '\(meet)', sh, two]}
              - {name: two, command: [/bin/sh, -c, '\(meet)', sh, one]}
            """
        )
        #expect(run.state == .succeeded)
    }

    @Test(.timeLimit(.minutes(30)))
    func aRunThatIsCanceledEndsItsStepsAndCanGoOn() async throws {
        let gate = home.folder.path + "/gate"
        let run = try await home.operations.start(
            """
            name: waiting
            components:
              - {name: first, command: [/bin/true], cache: false}
              - {name: wait, command: [/bin/sh, -c, 'touch \(gate).begun; test -e \(gate) || sleep 1000'], after: [first]}
              - {name: last, command: [/bin/true], after: [wait]}
            """,
            from: "test",
            parameters: [:],
            cause: Cause(.http, "by the test")
        )
        async let ended = home.carryOut(run)
        while !FileManager.default.fileExists(atPath: "\(gate).begun") { await Task.yield() }
        #expect(try await home.operations.cancel(run.id).isCancelWanted)
        let canceled = try await ended
        #expect(canceled.run.state == .canceled)
        #expect(canceled.steps.map(\.state) == [.succeeded, .canceled, .canceled])

        try home.folder.write("", as: "gate")
        let resumed = try await home.carryOut(try await home.operations.resume(run.id))
        #expect(resumed.run.state == .succeeded)
        #expect(resumed.steps.map(\.attempts) == [1, 1, 1])
    }

    @Test(.timeLimit(.minutes(30)))
    func aLastLineWithoutAnEndIsToldToo() async throws {
        let (run, _) = try await home.run(
            """
            name: terse
            components: [{name: terse, command: [/usr/bin/printf, the end]}]
            """
        )
        #expect(try home.log("terse", of: run).hasSuffix("attempt 1\nthe end\n"))
    }

    @Test(.timeLimit(.minutes(30)))
    func outputsThatAreMissingOrOfTheWrongTypeAreNamed() async throws {
        let (run, _) = try await home.run(
            """
            name: careless
            components:
              - {name: none, command: [/bin/true], outputs: [{name: data, type: Dataset}]}
              - {name: words, command: [/bin/sh, -c, 'echo words > $DEEDBOX_OUTPUT_FIGURES'], outputs: [{name: figures, type: Metrics}]}
              - {name: absent, command: [/no/such/program]}
            """
        )
        #expect(run.failure.contains("the output 'data' was not written"))
        #expect(run.failure.contains("the output 'figures' of type Metrics must be a JSON object of numbers"))
        #expect(run.failure.contains("component 'absent': it could not be started"))
    }
}
