import Learning
import Operations
import SQLiteStorage
import Synchronization
import Testing
import Tracking

struct QualityCheckTests {
    @Test func accuracyIsThatOfReviewedDocumentsThatTheVersionDidNotLearnFrom() async throws {
        let home = try await ReadinessHome()
        let check = AccuracyCheck(evidence: home.evidence(), floors: ReadinessFloors())
        #expect(try await check.look(at: home.version).status == .unknown)
        try await home.review(100..<150)
        let finding = try await check.look(at: home.version)
        #expect(finding.status == .pass && finding.evidence.hasPrefix("Right on 100.0 % of 50 samples"))
        #expect(try await home.runs.runs(experiment: VersionEvaluations.experiment, limit: 9).count == 1)
        // What is kept is not made again.
        _ = try await check.look(at: home.version)
        #expect(try await home.runs.runs(experiment: VersionEvaluations.experiment, limit: 9).count == 1)
    }

    @Test func accuracyThatIsNotAboveTheFloorFails() async throws {
        let home = try await ReadinessHome()
        try await home.review(100..<150) { !$0.isMultiple(of: 10) }
        let finding = try await AccuracyCheck(evidence: home.evidence(), floors: ReadinessFloors()).look(
            at: home.version
        )
        #expect(finding.status == .fail && finding.evidence.hasPrefix("Right on 90.0 % of 50 samples"))
        #expect(finding.remedy.contains("deedbox train"))
    }

    @Test func aVersionThatLearnedFromTheStoreIsJudgedOnLaterReviewsAlone() async throws {
        let home = try await ReadinessHome(trainingData: "store:")
        try await home.review(100..<150)
        #expect(try await home.samples.unseen(by: home.version).count == 50)
        var later = home.version
        later.createdAt = ReadinessHome.now + 1
        #expect(try await home.samples.unseen(by: later).isEmpty)
        let check = AccuracyCheck(evidence: home.evidence(), floors: ReadinessFloors())
        #expect(try await check.look(at: later).status == .unknown)
    }

    @Test func latencyIsMeasuredOnDocuments() async throws {
        let home = try await ReadinessHome()
        // Each look at the clock is that much later.
        let ticks = Mutex(0.0)
        let uptime: @Sendable () -> Double = {
            ticks.withLock { ticks in
                ticks += 0.2
                return ticks
            }
        }
        func check(_ ceiling: Double) -> LatencyCheck {
            LatencyCheck(
                samples: home.samples,
                models: home.models,
                floors: ReadinessFloors(milliseconds: ceiling),
                uptime: uptime
            )
        }
        #expect(try await check(500).look(at: home.version).status == .unknown)
        try await home.review(0..<3)
        #expect(try await check(500).look(at: home.version).status == .pass)
        let slow = try await check(100).look(at: home.version)
        #expect(slow.status == .fail && slow.evidence.contains("99 of 100 within 200 ms"))
    }

    private func load(_ home: ReadinessHome, _ answers: Double, lost: Double = 0, now: Double = ReadinessHome.now)
        -> LoadCheck
    {
        LoadCheck(
            runs: home.runs,
            floors: ReadinessFloors(),
            now: { now },
            makeID: TestStore.makeID
        ) { _ in
            .init(answersPerSecond: answers, p99Milliseconds: 5, lostShare: lost, seconds: 4)
        }
    }

    @Test func loadsAreRecordedAndStandForAWhile() async throws {
        let home = try await ReadinessHome()
        #expect(try await load(home, 999).look(at: home.version).status == .fail)
        #expect(try await load(home, 5_000, lost: 0.01).look(at: home.version).status == .fail)
        #expect(try await load(home, 1_500).look(at: home.version).status == .pass)
        // The recorded one stands, and what would be measured now does not count.
        #expect(try await load(home, 1).look(at: home.version).evidence.hasPrefix("1500 answers a second"))
        let later = ReadinessHome.now + 31 * 86_400
        #expect(try await load(home, 1, now: later).look(at: home.version).status == .fail)
        let runs = try await home.runs.runs(experiment: LoadCheck.experiment, limit: 9)
        #expect(runs.count == 4 && runs[0].parameters["version"] == "1")
    }

    @Test func benchmarksNeedAnEvaluationAndALoad() async throws {
        let home = try await ReadinessHome()
        let check = BenchmarksCheck(runs: home.runs)
        let nothing = try await check.look(at: home.version)
        #expect(nothing.status == .fail && nothing.evidence == "Nothing is on record in evaluations and load-tests.")
        _ = try await load(home, 1).look(at: home.version)
        try await home.evaluations.record(Evaluation([]), of: home.version, on: "test")
        #expect(try await check.look(at: home.version).status == .pass)
    }
}
