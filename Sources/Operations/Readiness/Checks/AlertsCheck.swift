import Monitoring
package import Tracking

/// Whether rules watch accuracy, latency and drift, and all of their messages have a way out.
///
/// Whether they arrive is found out with `deedbox alerts test`: a checklist that sends mail each time would be a nuisance.
package struct AlertsCheck: ReadinessCheck {
    /// What must be watched.
    private static let metrics = [MonitoredMetric.modelAccuracy, .inferenceLatency, .featureDriftScore]

    package let id = "alert_policies"
    package let area = ReadinessItem.Area.operation
    package let title = "Someone is told when something goes wrong"
    package let command = "deedbox alerts rules"
    private let configuration: AlertConfiguration

    package init(configuration: AlertConfiguration) { self.configuration = configuration }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let rules = configuration.rules
        let unwatched = Self.metrics.filter { metric in
            !rules.contains { $0.condition.metric == metric && !$0.targets.isEmpty }
        }
        guard unwatched.isEmpty else {
            return .fail(
                "Nobody is told about \(unwatched.map(\.rawValue).joined(separator: ", ")).",
                remedy: "Add rules to the file that 'alerts.rules' names; 'deedbox alerts rules --help' says how."
            )
        }
        let unreachable = configuration.unreachable
        return .judged(
            unreachable.isEmpty,
            unreachable.isEmpty
                ? "\(rules.count) rules: \(rules.map { "\($0.name) (\($0.condition.text))" }.joined(separator: ", "))."
                : "\(rules.count) rules, but not all reach someone. \(unreachable.joined(separator: " "))",
            remedy:
                "Configure how messages leave in the file that 'alerts.rules' names, and try each with 'deedbox alerts test'."
        )
    }
}
