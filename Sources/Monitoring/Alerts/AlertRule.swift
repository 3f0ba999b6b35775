/// What is wrong when, and who is told.
package struct AlertRule: Hashable, Sendable, Codable {
    package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        case info, warning, critical
    }

    /// Who else is told of an alert that nobody has acknowledged.
    package struct Escalation: Hashable, Sendable, Codable {
        /// Seconds since it began to fire.
        package var after: Double
        package var targets: [AlertTarget]

        package init(after: Double, targets: [AlertTarget]) {
            self.after = after
            self.targets = targets
        }
    }

    package static let standardRepeat = 4 * 3_600.0
    package static let standardKeep = 60.0

    package var name: String
    package var condition: AlertCondition
    /// Seconds for which the condition must hold before the alert fires.
    package var hold: Double
    /// The value at which all is well again; nil where that is the threshold.
    package var clear: Double?
    /// Seconds for which all must be well before the alert is resolved.
    package var keep: Double
    package var severity: Severity
    package var labels: [String: String]
    package var targets: [AlertTarget]
    package var escalation: Escalation?
    /// Seconds after which a firing alert is told again.
    package var repeatInterval: Double
    /// A pipeline that is run when the alert fires.
    package var pipeline: String?
    /// What to do, for whoever is told.
    package var advice: String?

    package init(
        name: String,
        condition: AlertCondition,
        hold: Double = 0,
        clear: Double? = nil,
        keep: Double = standardKeep,
        severity: Severity = .warning,
        labels: [String: String] = [:],
        targets: [AlertTarget] = [],
        escalation: Escalation? = nil,
        repeatInterval: Double = standardRepeat,
        pipeline: String? = nil,
        advice: String? = nil
    ) {
        self.name = name
        self.condition = condition
        self.hold = hold
        self.clear = clear
        self.keep = keep
        self.severity = severity
        self.labels = labels
        self.targets = targets
        self.escalation = escalation
        self.repeatInterval = repeatInterval
        self.pipeline = pipeline
        self.advice = advice
    }

    /// The three that every home begins with.
    package static let standard = [
        Self(
            name: "accuracy-low",
            condition: AlertCondition(.modelAccuracy, .standard, .below, 0.85),
            severity: .critical,
            targets: [.email(nil)],
            advice: "See which class went wrong: deedbox monitor --metric model_accuracy --by slice"
        ),
        Self(
            name: "latency-high",
            condition: AlertCondition(.inferenceLatency, .standard, .above, 2_000),
            hold: 60,
            severity: .warning,
            targets: [.slack(nil)],
            advice: "See the load and the replicas: deedbox monitor --metric inference_latency --each minute"
        ),
        Self(
            name: "drift-high",
            condition: AlertCondition(.featureDriftScore, .standard, .above, 0.3),
            severity: .warning,
            targets: [.email(nil)],
            advice: "See which feature moved, and the words: deedbox drift"
        ),
    ]
}
