package import Tracking

/// What a server of its own with the version answers a second under load.
package struct LoadCheck: ReadinessCheck {
    /// What a load came to.
    package struct Figures: Hashable, Sendable {
        package var answersPerSecond: Double
        package var p99Milliseconds: Double
        /// Requests that were refused or got no answer, as a share.
        package var lostShare: Double
        package var seconds: Double

        package init(answersPerSecond: Double, p99Milliseconds: Double, lostShare: Double, seconds: Double) {
            self.answersPerSecond = answersPerSecond
            self.p99Milliseconds = p99Milliseconds
            self.lostShare = lostShare
            self.seconds = seconds
        }
    }

    /// The experiment whose runs are load tests.
    package static let experiment = "load-tests"
    /// Requests that may be lost, as a share.
    private static let mostLost = 0.001
    /// How many of the latest runs are looked at.
    private static let runsLookedAt = 200

    package let id = "load"
    package let area = ReadinessItem.Area.quality
    package let command = "deedbox runs list --experiment load-tests"
    private let runs: any RunStore
    private let measure: @Sendable (ModelVersion) async throws -> Figures
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    /// - Parameter measure: Puts a server with that version under load.
    package init(
        runs: any RunStore,
        floors: ReadinessFloors,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String,
        measure: @escaping @Sendable (ModelVersion) async throws -> Figures
    ) {
        self.runs = runs
        self.measure = measure
        self.floors = floors
        self.now = now
        self.makeID = makeID
    }

    package var title: String { "At least \(floors.answersPerSecond.figureText) answers a second" }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        if let run = try await fresh(version), let finding = finding(run), finding.status == .pass { return finding }
        let figures = try await measure(version)
        let run = run(of: version, figures)
        try await runs.save(run)
        return finding(run) ?? .unknown("The load left no figures.", remedy: "Look again.")
    }

    /// A recorded load of the version that is not too old.
    private func fresh(_ version: ModelVersion) async throws -> Run? {
        try await runs.runs(experiment: Self.experiment, limit: Self.runsLookedAt).first { run in
            run.concerns(version) && now() - run.startedAt <= floors.freshSeconds
        }
    }

    private func run(of version: ModelVersion, _ figures: Figures) -> Run {
        let (time, stamp) = (now(), Int64(now() * 1000))
        let metrics = [
            "answers_per_second": figures.answersPerSecond, "p99_ms": figures.p99Milliseconds,
            "lost_share": figures.lostShare, "seconds": figures.seconds,
        ]
        return Run(
            id: RunID(rawValue: makeID()),
            experiment: Self.experiment,
            status: .finished,
            startedAt: time,
            endedAt: time,
            parameters: ["model": version.name, "version": "\(version.version)", "mode": "closed"],
            metrics: metrics.mapValues { Metric($0, timestamp: stamp) }
        )
    }

    private func finding(_ run: Run) -> ReadinessFinding? {
        guard let answers = run.metrics["answers_per_second"]?.value, let lost = run.metrics["lost_share"]?.value,
            let p99 = run.metrics["p99_ms"]?.value
        else { return nil }
        return .judged(
            answers >= floors.answersPerSecond && lost <= Self.mostLost,
            "\(answers.figureText) answers a second by one server and its load on this machine, 99 of 100 within "
                + "\(p99.figureText) ms, \(lost.percentText) lost; run \(run.id).",
            remedy: "Give the server more processors or 'serving.max_replicas', or train a smaller model.",
            measuredAt: run.startedAt
        )
    }
}
