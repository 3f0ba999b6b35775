import Documents
import Foundation
package import Logging
package import Pipelines

/// Looks after the schedules and triggers of all pipelines that are kept, and makes their runs.
///
/// What has come due is remembered in the step that makes the run, so that each time and each change makes one run, whatever
/// happens to the program and however many of it look.
package struct PipelineScheduler: Sendable {
    private let store: any PipelineStore
    private let operations: PipelineOperations
    private let fingerprint: DataFingerprint
    private let accuracy: @Sendable () async throws -> ReviewedAccuracy?
    private let now: @Sendable () -> Double
    private let logger: Logger

    /// - Parameter accuracy: What reviews say of the version in production; nil while they say nothing.
    package init(
        store: any PipelineStore,
        operations: PipelineOperations,
        fingerprint: DataFingerprint,
        accuracy: @escaping @Sendable () async throws -> ReviewedAccuracy?,
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        self.store = store
        self.operations = operations
        self.fingerprint = fingerprint
        self.accuracy = accuracy
        self.now = now
        self.logger = logger
    }

    /// Takes one look, and makes the runs that are due; a pipeline that cannot be looked after does not keep others from it.
    ///
    /// - Returns: The runs that were made.
    @discardableResult
    package func look() async throws -> [PipelineRun] {
        var made: [PipelineRun] = []
        for entry in try await store.pipelines() {
            do {
                let pipeline = try PipelineFile.graph(of: entry.definition, name: entry.name).pipeline
                if let schedule = pipeline.schedule { made += try await look(at: schedule, of: entry) }
                for (index, trigger) in pipeline.triggers.enumerated() {
                    made += try await look(at: trigger, key: Self.key(of: trigger, index), of: entry)
                }
            } catch let failure as Failure {
                logger.error(
                    "pipeline not looked after",
                    metadata: ["pipeline": "\(entry.name)", "error": "\(failure.message)"]
                )
            }
        }
        return made
    }

    /// What is remembered of one source says nothing of another that takes its place in the file.
    private static func key(of trigger: Trigger, _ index: Int) -> String {
        switch trigger {
        case .dataChange(let source, _): "trigger \(index) \(source)"
        case .performanceDegradation: "trigger \(index)"
        }
    }

    private func look(at schedule: Schedule, of entry: PipelineEntry) async throws -> [PipelineRun] {
        let old = try await store.memory(of: entry.name, key: "schedule")
        var clock = Self.decoded(ScheduleClock.self, old) ?? ScheduleClock(considered: entry.savedAt)
        guard old == nil || !schedule.next(1, after: clock.considered, upTo: now()).isEmpty else { return [] }
        let times = clock.due(schedule, at: now(), isPaused: entry.isPaused)
        var causes = times.map { Cause(.schedule, "\(schedule.cron) \(schedule.timeZone), due \(RFC3339.text($0))") }
        if schedule.overlap == .skip, !causes.isEmpty, try await isBusy(entry.name) {
            logger.notice("scheduled run left out: another is under way", metadata: ["pipeline": "\(entry.name)"])
            causes = []
        }
        return try await make(causes, of: entry, key: "schedule", remembering: clock, inPlaceOf: old)
    }

    private func look(at trigger: Trigger, key: String, of entry: PipelineEntry) async throws -> [PipelineRun] {
        var quiet = 0.0
        var pause = 0.0
        let found: String
        let cause: Cause
        switch trigger {
        case .dataChange(let source, let time):
            quiet = time
            found = try await fingerprint.fingerprint(of: source)
            let isStore = source == DataFingerprint.store
            cause = Cause(.dataChange, isStore ? "documents were reviewed" : "'\(source)' changed")
        case .performanceDegradation(let threshold, let minimum, let time):
            guard let measured = try await accuracy(), measured.reviews >= minimum, measured.accuracy < threshold else {
                return []
            }
            pause = time
            found = "\(measured.model) \(measured.reviews)"
            cause = Cause(
                .performanceDegradation,
                "accuracy \(measured.accuracy) of \(measured.model) on \(measured.reviews) reviews is below \(threshold)"
            )
        }
        let old = try await store.memory(of: entry.name, key: key)
        let first: String
        switch trigger {
        // What is there when a pipeline is added is no change; an accuracy that is too low is, whenever it is seen.
        case .dataChange: first = found
        case .performanceDegradation: first = ""
        }
        var watch = Self.decoded(ChangeWatch.self, old) ?? ChangeWatch(first, at: now())
        let isDue = watch.isChange(found, at: now(), quiet: quiet, pause: pause) && !entry.isPaused
        return try await make(isDue ? [cause] : [], of: entry, key: key, remembering: watch, inPlaceOf: old)
    }

    private func make(
        _ causes: [Cause],
        of entry: PipelineEntry,
        key: String,
        remembering memory: some Encodable,
        inPlaceOf old: String?
    ) async throws -> [PipelineRun] {
        let runs = try causes.map {
            try operations.run(of: entry.definition, from: entry.name, parameters: [:], cause: $0)
        }
        let new = String(decoding: try TrainingOperations.json(memory), as: UTF8.self)
        guard new != old else { return [] }
        let isKept = try await store.remember(new, inPlaceOf: old, of: entry.name, key: key, creating: runs)
        guard isKept else { return [] }
        for run in runs {
            logger.notice(
                "pipeline run made",
                metadata: ["pipeline": "\(entry.name)", "run": "\(run.id)", "trigger": "\(run.cause.kind.rawValue)"]
            )
        }
        return runs
    }

    private func isBusy(_ pipeline: String) async throws -> Bool {
        try await store.runs(of: pipeline, limit: PipelineOperations.mostRuns).contains { !$0.state.isFinal }
    }

    /// Nil for nothing, and for what another release has remembered.
    private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String?) -> Value? {
        text.flatMap { try? JSONDecoder().decode(type, from: Data($0.utf8)) }
    }
}
