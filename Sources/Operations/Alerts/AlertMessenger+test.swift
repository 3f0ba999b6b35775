import Delivery
package import Monitoring

extension AlertMessenger {
    /// Sends a message that says it is a test.
    ///
    /// - Throws: `DeliveryError`.
    package func test(_ target: AlertTarget, id: String, at time: Double) async throws {
        let condition = AlertCondition(.lookGap, .standard, .atLeast, 0)
        let rule = AlertRule(name: "test", condition: condition, severity: .info, advice: "Nothing: this is a test.")
        let alert = Alert(id: "test", rule: rule.name, subject: MetricSubject(), at: time)
        try await send(
            AlertNotification(
                id: id,
                target: target,
                group: "alertname=test",
                messages: [AlertMessage(.test, of: alert, rule, at: time)],
                createdAt: time,
                due: time
            )
        )
    }
}
