import Documents
import Monitoring
import Operations
import SQLiteStorage
import Serving
import TestSupport
import Testing
import Tracking

struct OperationCheckTests {
    private let home: ReadinessHome

    init() async throws { home = try await ReadinessHome() }

    private func plan(_ weight: Int, gates: [Gate]) -> RolloutPlan {
        RolloutPlan(
            steps: [.init(weight: weight, seconds: 60), .init(weight: TrafficSplit.whole, seconds: 0)],
            gates: gates
        )
    }

    @Test func aCanaryBeginsSmallAndIsJudged() async throws {
        #expect(try await CanaryCheck(plan: .standard).look(at: home.version).status == .pass)
        for plan in [plan(2_000, gates: [Gate(.errors)]), plan(1_000, gates: [])] {
            #expect(try await CanaryCheck(plan: plan).look(at: home.version).status == .fail)
        }
    }

    private func rollback(_ plan: RolloutPlan) -> RollbackCheck {
        RollbackCheck(
            plan: plan,
            rollouts: RolloutRepository(home.database, makeID: TestStore.makeID),
            floors: ReadinessFloors(),
            now: ReadinessHome.clock
        )
    }

    @Test func rollbackIsRehearsedWithThePlanThatStands() async throws {
        let finding = try await rollback(.standard).look(at: home.version)
        #expect(finding.status == .pass && finding.evidence.contains("10 of 10"), "\(finding)")
        // A plan without gates lets anything through.
        let blind = try await rollback(plan(1_000, gates: [])).look(at: home.version)
        #expect(blind.status == .fail && blind.evidence.contains("0 of 10"), "\(blind)")
    }

    @Test func pagesThatDoNotAnswerAreNamed() async throws {
        let page = DashboardsCheck.Visit(status: 200, body: "http_requests_total 1\ndeedbox_jobs 2\n")
        let whole = DashboardsCheck { _, paths in Dictionary(uniqueKeysWithValues: paths.map { ($0, page) }) }
        #expect(try await whole.look(at: home.version).status == .pass)
        let part = DashboardsCheck { _, _ in ["/": page, "/metrics": .init(status: 200, body: "deedbox_jobs 2")] }
        let finding = try await part.look(at: home.version)
        #expect(finding.status == .fail)
        #expect(finding.evidence == "Not answered: /readyz; not told: http_requests_total.")
    }

    private func alerts(_ text: String) async throws -> ReadinessFinding {
        let configuration = try AlertFile.configuration(of: text, name: "a.yaml", link: "http://here", environment: [:])
        return try await AlertsCheck(configuration: configuration).look(at: home.version)
    }

    @Test func alertsMustWatchWhatMattersAndReachSomeone() async throws {
        let channels = "mail: {host: h, from: a@b.c, to: [d@e.f]}\nslack: {url: \"http://s\"}\n"
        #expect(try await alerts(channels).status == .pass)
        // The rules that stand by themselves have no way out before it is said how.
        let mute = try await alerts("group_wait: 0s")
        #expect(mute.status == .fail && mute.evidence.contains("There is no mail server"), "\(mute)")
        let part = try await alerts(
            channels + """
                rules:
                  - {name: slow, condition: inference_latency > 500 ms, notification: slack}
                  - {name: moved, condition: feature_drift_score > 0.3, pipeline: retrain}
                """
        )
        // A pipeline is no one.
        #expect(part.status == .fail && part.evidence == "Nobody is told about model_accuracy, feature_drift_score.")
    }

    @Test func driftNeedsAReferenceAndALookOfLate() async throws {
        let looks = DriftLookRepository(home.database)
        let check = DriftCheck(
            references: DriftReferenceRepository(home.database),
            looks: looks,
            now: ReadinessHome.clock
        )
        // Training has kept the reference.
        #expect(try await check.look(at: home.version).evidence.hasPrefix("A reference of 60 cases"))
        var other = home.version
        other.version = 2
        #expect(try await check.look(at: other).evidence.hasPrefix("No reference"))
        for (days, status) in [(4.0, ReadinessItem.Status.fail), (1, .pass)] {
            try await looks.save(
                DriftLook(
                    model: home.version.name,
                    version: 1,
                    time: ReadinessHome.now - days * 86_400,
                    since: 0,
                    reference: "r",
                    features: [],
                    isDrifting: false
                )
            )
            #expect(try await check.look(at: home.version).status == status)
        }
    }

    @Test func feedbackAndWhatItIsWorthMustFlow() async throws {
        try await home.review(0..<25)
        let store = FeedbackRepository(home.database)
        let flow = FeedbackCheck(feedback: store, floors: ReadinessFloors(), now: ReadinessHome.clock)
        let impact = ImpactCheck(feedback: store, value: ValueModel())
        #expect(try await flow.look(at: home.version).status == .fail)
        #expect(try await impact.look(at: home.version).status == .fail)
        func say(_ content: Feedback.Content, at time: Double) async throws {
            for number in 0..<25 {
                guard let prediction = try await home.documents.record(.fixture(number))?.prediction else { continue }
                try await store.keep([Feedback(prediction: prediction.id, content: content, source: "", time: time)])
            }
        }
        try await say(.rating(4), at: 1)
        let old = try await flow.look(at: home.version)
        #expect(old.status == .fail && old.evidence.contains("25 a rating, none of them lately"), "\(old)")
        try await say(.outcome(name: ValueModel.minutesSaved, value: 2), at: ReadinessHome.now)
        #expect(try await flow.look(at: home.version).status == .pass)
        let worth = try await impact.look(at: home.version)
        #expect(worth.status == .pass && worth.evidence.contains("50 minutes saved"), "\(worth)")
    }

    @Test func evaluationGoesOnWhileAnswersAreReviewed() async throws {
        let review = ReviewOperations(
            reviews: home.reviews,
            documents: home.documents,
            shelf: ModelShelf(name: ReadinessHome.model, registry: home.models),
            classes: ["lease", "amendment"],
            now: ReadinessHome.clock
        )
        let check = ContinuousEvaluationCheck { version in
            try await review.accuracy(of: Prediction.Model(name: version.name, version: version.version))
        }
        try await home.review(0..<19)
        #expect(try await check.look(at: home.version).status == .fail)
        try await home.review(19..<20)
        let finding = try await check.look(at: home.version)
        #expect(finding.status == .pass && finding.measuredAt == ReadinessHome.now + 1)
    }

    @Test func retrainingNeedsASchedule() async throws {
        let store = PipelineRepository(home.database)
        let operations = PipelineOperations(
            store: store,
            folder: home.folder.path,
            now: ReadinessHome.clock,
            makeID: TestStore.makeID
        )
        let check = RetrainingCheck(pipelines: store, now: ReadinessHome.clock)
        #expect(try await check.look(at: home.version).status == .fail)
        _ = try await operations.add(
            "name: p\ncomponents: [{name: a, command: [x]}]\npipeline_schedule: {cron: \"0 2 * * *\"}",
            from: "p.yaml"
        )
        // It has a schedule, but does not train.
        #expect(try await check.look(at: home.version).status == .fail)
        _ = try await operations.add(try StandardPipeline.text(), from: "pipeline.yaml")
        #expect(try await check.look(at: home.version).evidence.contains("trains next at 2023-11-19T02:00:00Z"))
        try await operations.setPaused(true, of: "lease-classifier")
        #expect(try await check.look(at: home.version).status == .fail)
    }

    /// A check that cannot look.
    private struct BrokenCheck: ReadinessCheck {
        let id = "broken"
        let title = "Broken"
        let command = "none"
        let area = ReadinessItem.Area.operation

        func look(at version: ModelVersion) async throws -> ReadinessFinding {
            throw Failure(code: "gone", message: "The disk is gone.")
        }
    }

    @Test func anErrorIsUnknownAndKeepsNothingElseFromBeingLookedAt() async throws {
        let operations = ReadinessOperations(
            checks: [BrokenCheck(), CanaryCheck(plan: .standard)],
            models: home.models,
            store: ReadinessRepository(home.database),
            owner: "test",
            isAlive: { $0 == "test" },
            now: ReadinessHome.clock,
            uptime: ReadinessHome.clock
        )
        let reference = ModelReference(name: ReadinessHome.model, selector: .version(1))
        let report = try await operations.run(reference)
        #expect(report.items.map(\.status) == [.unknown, .pass] && !report.isReady)
        #expect(report.items[0].evidence == "It could not be looked at: The disk is gone.")
        #expect(report.items[0].measuredAt == nil && report.items[1].measuredAt == ReadinessHome.now)
        #expect(try await operations.latest(of: ReadinessHome.model) == report)
        #expect(report.page.markdown.contains("1 pass, 0 fail, 1 unknown"))
    }
}
