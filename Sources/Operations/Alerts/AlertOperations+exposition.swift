package import Monitoring

/// How alerts stand, for Prometheus.
extension AlertOperations {
    package func snapshots() async throws -> [MetricSnapshot] {
        let book = try await store.book()
        let rules = configuration.rules.map { rule in
            MetricSnapshot.Sample(
                Double(book.alerts.count { $0.rule == rule.name && $0.state == .firing }),
                [.init("rule", rule.name), .init("severity", rule.severity.rawValue)]
            )
        }
        let counts = try await store.notificationCounts()
        let notifications = AlertNotification.State.allCases.map { state in
            MetricSnapshot.Sample(Double(counts[state] ?? 0), [.init("state", state.rawValue)])
        }
        return [
            MetricSnapshot("deedbox_alerts_firing", .gauge, help: "Alerts that fire, by rule.", rules),
            MetricSnapshot("deedbox_alert_notifications", .gauge, help: "Messages about alerts.", notifications),
        ]
    }
}
