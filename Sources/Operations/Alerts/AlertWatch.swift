import Documents
package import Logging
package import Monitoring
import Pipelines

/// Looks at the metrics of all rules, keeps what follows, and makes the runs of pipelines that alerts ask for.
///
/// Several processes may look at the same store: an alert is told once, and makes one run each time that it begins to fire.
package struct AlertWatch: Sendable {
    /// Who timelines say has done what no person did.
    package static let actor = "monitor"

    private let configuration: AlertConfiguration
    private let store: any AlertStore
    private let monitoring: MonitoringOperations
    private let pipelines: PipelineOperations
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String
    private let logger: Logger

    package init(
        configuration: AlertConfiguration,
        store: any AlertStore,
        monitoring: MonitoringOperations,
        pipelines: PipelineOperations,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String,
        logger: Logger
    ) {
        self.configuration = configuration
        self.store = store
        self.monitoring = monitoring
        self.pipelines = pipelines
        self.now = now
        self.makeID = makeID
        self.logger = logger
    }

    /// Takes one look.
    ///
    /// - Returns: What became of the alerts about which something happened.
    @discardableResult
    package func look() async throws -> [AlertBook.Change] {
        let readings = try await readings()
        let (time, rules, routing, makeID) = (now(), configuration.rules, configuration.routing, makeID)
        let changes = try await store.change { book in
            let changes = book.look(at: time, rules, readings, makeID: makeID)
            return (changes, AlertOutcome(changes, routing, by: Self.actor, at: time))
        }
        for change in changes { report(change) }
        for change in changes where change.alert.state == .firing { await runPipeline(of: change) }
        return changes.filter { !$0.actions.isEmpty }
    }

    private func readings() async throws -> [String: [MetricSubject: AlertReading]] {
        let reader = try await monitoring.reader()
        let inUse = try await monitoring.store.versionsInUse()
        var readings: [String: [MetricSubject: AlertReading]] = [:]
        for rule in configuration.rules {
            let condition = rule.condition
            let values = try await monitoring.values(
                of: condition.metric,
                condition.statistic,
                over: condition.window,
                by: condition.metric.isOfVersions ? condition.groupings : [],
                reader: reader
            )
            for (subject, value) in values {
                readings[rule.name, default: [:]][subject] =
                    if let version = subject.version, !inUse.contains(version) {
                        .gone("\(version) does not answer any more")
                    } else if value.count < condition.minimum || value.objection != nil {
                        .unknown
                    } else {
                        .value(value)
                    }
            }
        }
        return readings
    }

    private func report(_ change: AlertBook.Change) {
        for case .note(let text) in change.actions {
            let metadata: Logger.Metadata = [
                "alert.id": "\(change.alert.id)", "alert.rule": "\(change.alert.rule)",
                "alert.subject": "\(change.alert.subject.version?.description ?? "server")",
            ]
            logger.log(level: change.alert.state == .firing ? .warning : .notice, "alert \(text)", metadata: metadata)
        }
    }

    /// Makes a run of the rule's pipeline, once each time that the alert begins to fire; that it was made is remembered with it.
    private func runPipeline(of change: AlertBook.Change) async {
        guard let rule = change.rule, let name = rule.pipeline else { return }
        do {
            let entry = try await pipelines.pipeline(name)
            let key = "alert \(change.alert.id)"
            let old = try await pipelines.store.memory(of: name, key: key)
            let new = "\(change.alert.firedAt ?? 0)"
            guard !entry.isPaused, old != new else { return }
            let subject = change.alert.subject.version.map { " of \($0)" } ?? ""
            let cause = Cause(.performanceDegradation, "alert \(rule.name)\(subject): \(rule.condition.text)")
            let run = try pipelines.run(of: entry.definition, from: name, parameters: [:], cause: cause)
            guard try await pipelines.store.remember(new, inPlaceOf: old, of: name, key: key, creating: [run]) else {
                return  // Another process was faster.
            }
            logger.notice("pipeline run made", metadata: ["pipeline": "\(name)", "run": "\(run.id)"])
        } catch {
            let reason = (error as? Failure)?.message ?? "\(error)"
            logger.error(
                "the pipeline of an alert cannot be run; trying again",
                metadata: ["pipeline": "\(name)", "alert.rule": "\(rule.name)", "error": "\(reason)"]
            )
        }
    }
}
