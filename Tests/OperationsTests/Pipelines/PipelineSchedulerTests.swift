import Documents
import Foundation
import Operations
import Pipelines
import TestSupport
import Testing

/// What is due, on a clock that the test moves.
struct PipelineSchedulerTests {
    private let home: PipelineHome

    init() throws {
        home = try PipelineHome()
        try home.clock.move(to: "2026-03-01T00:00:00Z")
    }

    private static let day = 86_400.0

    private func add(_ name: String, _ policies: String = "", trigger: String = "") async throws {
        _ = try await home.operations.add(
            """
            name: \(name)
            components: [{name: tell, command: [/bin/true]}]
            pipeline_schedule: {cron: "0 2 * * *"\(policies)}
            \(trigger)
            """,
            from: name
        )
        _ = try await home.scheduler.look()
    }

    /// What a look after so many days makes, for which times.
    private func due(afterDays days: Double) async throws -> [String] {
        home.clock.move(by: days * Self.day)
        return try await home.scheduler.look().map { "\($0.pipeline) \($0.cause.detail.suffix(20))" }
    }

    @Test func oneRunIsMadeForEachTimeAndNoneTwice() async throws {
        try await add("nightly")
        #expect(try await due(afterDays: 0.5) == ["nightly 2026-03-01T02:00:00Z"])
        #expect(try await due(afterDays: 0).isEmpty)
        #expect(try await home.operations.runs(of: "nightly", limit: 9).count == 1)
    }

    @Test func aRunUnderWayHoldsTheNextBackOrNotAsThePolicySays() async throws {
        try await add("skipping")
        try await add("queueing", ", overlap: queue")
        #expect(try await due(afterDays: 0.5).count == 2)
        // Neither has been carried out.
        #expect(try await due(afterDays: 1) == ["queueing 2026-03-02T02:00:00Z"])
        #expect(try await due(afterDays: 1) == ["queueing 2026-03-03T02:00:00Z"])
    }

    @Test func timesThatWereMissedAreMadeUpForAsThePolicySays() async throws {
        try await add("all", ", catch_up: all, overlap: queue")
        try await add("latest")
        try await add("none", ", catch_up: none")
        #expect(
            try await due(afterDays: 3) == [
                "all 2026-03-01T02:00:00Z", "all 2026-03-02T02:00:00Z", "all 2026-03-03T02:00:00Z",
                "latest 2026-03-03T02:00:00Z",
            ]
        )
    }

    @Test func whatComesDuringAPauseIsPassedOver() async throws {
        try await add("resting")
        try await home.operations.setPaused(true, of: "resting")
        #expect(try await due(afterDays: 3).isEmpty)
        try await home.operations.setPaused(false, of: "resting")
        #expect(try await due(afterDays: 0).isEmpty)
        #expect(try await due(afterDays: 1) == ["resting 2026-03-04T02:00:00Z"])
    }

    @Test func twoWhoLookAtOnceMakeOneRun() async throws {
        try await add("nightly")
        home.clock.move(by: Self.day)
        async let first = home.scheduler.look()
        async let second = home.scheduler.look()
        #expect(try await first.count + second.count == 1)
    }

    @Test func aBackfillMakesARunForEachTimeOfASpan() async throws {
        try await add("nightly")
        let runs = try await home.operations.backfill("nightly", from: 1_767_225_600, to: 1_767_225_600 + 7 * Self.day)
        #expect(runs.count == 7)
        #expect(runs.first?.cause == Cause(.backfill, "for 2026-01-01T02:00:00Z"))
        let failure = await #expect(throws: Failure.self) {
            try await home.operations.backfill("nightly", from: 0, to: 1_767_225_600)
        }
        #expect(failure?.code == "too_many_runs")
    }

    @Test func aChangeOfAWatchedFolderMakesOneRunWhenItHasSettled() async throws {
        let folder = home.folder.path + "/in"
        try home.folder.write("a", as: "in/a")
        let trigger = "triggers: [{type: data_change, data_source: \"\(folder)\", quiet: 1h}]"
        try await add("watching", ", catch_up: none", trigger: trigger)
        #expect(try await due(afterDays: 0.2).isEmpty)
        try home.folder.write("b", as: "in/b")
        #expect(try await due(afterDays: 0).isEmpty)
        try home.folder.write("c", as: "in/c")
        #expect(try await due(afterDays: 0.01).isEmpty)
        let made = try await due(afterDays: 0.1)
        #expect(made.count == 1)
        #expect(try await due(afterDays: 0.1).isEmpty)
    }

    private func watch(_ folder: String, quiet: String = "0s") async throws {
        let trigger = "triggers: [{type: data_change, data_source: \"\(folder)\", quiet: \(quiet)}]"
        try await add("watching", ", catch_up: none", trigger: trigger)
        // A file is read at two looks before its inode is believed.
        #expect(try await due(afterDays: 0.01).isEmpty)
    }

    private func setTimes(of file: String, to date: Date) throws {
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: file)
    }

    private func changeTime(of file: String) throws -> [Int] {
        var status = stat()
        try #require(stat(file, &status) == 0)
        return [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
    }

    @Test func onlyFilesWithThePrefixCount() async throws {
        try home.folder.write("a", as: "in/2026-01/a")
        try await watch(home.folder.path + "/in/2026-*")
        try home.folder.write("b", as: "in/2025-12/b")
        #expect(try await due(afterDays: 0.01).isEmpty)
        try home.folder.write("b", as: "in/2026-02/b")
        #expect(try await due(afterDays: 0.01).count == 1)
        #expect(try await due(afterDays: 0.01).isEmpty)
    }

    @Test func aFileThatWasTouchedIsNoChange() async throws {
        try home.folder.write("a", as: "in/a")
        try await watch(home.folder.path + "/in")
        try setTimes(of: home.folder.path + "/in/a", to: Date(timeIntervalSince1970: 1_000_000_000))
        #expect(try await due(afterDays: 0.01).isEmpty)
        // Written anew with the same content, under another inode.
        try home.folder.write("a", as: "in/a")
        #expect(try await due(afterDays: 0.01).isEmpty)
        #expect(try await due(afterDays: 0.01).isEmpty)
    }

    @Test func anotherContentOfTheSameSizeAndTimeIsAChange() async throws {
        try home.folder.write("a", as: "in/a")
        let (file, time) = (home.folder.path + "/in/a", Date(timeIntervalSince1970: 1_000_000_000))
        try setTimes(of: file, to: time)
        try await watch(home.folder.path + "/in")
        let before = try changeTime(of: file)
        // Until the clock of the file system, which goes in steps, has moved.
        repeat {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
            try handle.write(contentsOf: Data("b".utf8))
            try handle.close()
            try setTimes(of: file, to: time)
        } while try changeTime(of: file) == before
        #expect(try await due(afterDays: 0.01).count == 1)
        #expect(try await due(afterDays: 0.01).isEmpty)
    }

    @Test func aChangeThatWasTakenBackBeforeItSettledIsNone() async throws {
        try home.folder.write("a", as: "in/a")
        try await watch(home.folder.path + "/in", quiet: "1h")
        try home.folder.write("b", as: "in/a")
        #expect(try await due(afterDays: 0.01).isEmpty)
        try home.folder.write("a", as: "in/a")
        #expect(try await due(afterDays: 0.1).isEmpty)
    }

    @Test func anotherFolderInThePlaceOfTheFirstIsNoChange() async throws {
        try home.folder.write("a", as: "in/a")
        try home.folder.write("b", as: "other/b")
        try await watch(home.folder.path + "/in")
        try await watch(home.folder.path + "/other")
        try home.folder.write("c", as: "other/c")
        #expect(try await due(afterDays: 0.01).count == 1)
    }

    /// What was read is forgotten when the program ends; what was told is not.
    @Test func aChangeIsToldOnceThoughTheProgramBeginsAnew() async throws {
        try home.folder.write("a", as: "in/a")
        try await watch(home.folder.path + "/in")
        try home.folder.write("b", as: "in/b")
        #expect(try await home.newScheduler().look().count == 1)
        home.clock.move(by: 60)
        #expect(try await home.newScheduler().look().isEmpty)
        try setTimes(of: home.folder.path + "/in/b", to: Date(timeIntervalSince1970: 1_000_000_000))
        #expect(try await home.newScheduler().look().isEmpty)
    }
}
