package import ABTesting
import Charts
import Documents
import Mathematics

/// An A/B test: what it says, what to do, and by which rule.
package struct ExperimentView: Sendable {
    struct Row: Sendable {
        var metric: String
        var role: String
        var variant: String
        var control: String
        var treatment: String
        var difference: String
        var interval: String
        var p: String
        var chanceToBeat: String
        /// How a guardrail stands; its own name, for a template looks further out for what is missing.
        var standing: String?
        var isBroken: Bool
    }

    var name: String
    var path: String
    var hypothesis: String?
    var state: String
    var isRunning: Bool
    var isDraft: Bool
    var reason: String?
    var mayChange: Bool
    var figures: [Figure]
    var action: String
    var advice: String
    var rule: String
    var isUnsound: Bool
    var rows: [Row]
    var hasRows: Bool
    var charts: [Drawing]
    var mixed: String?

    package static func page(_ test: ABTest, _ result: ABTestResult, for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let charts = ExperimentCharts(test: test, result: result, visitor.phrasing)
        let view = Self(
            name: test.plan.name,
            path: "/experiments/\(test.plan.name)",
            hypothesis: test.plan.hypothesis.isEmpty ? nil : test.plan.hypothesis,
            state: test.state.rawValue,
            isRunning: test.state == .running,
            isDraft: test.state == .draft,
            reason: test.reason.isEmpty ? nil : test.reason,
            mayChange: visitor.may(.engineer) && test.state != .stopped,
            figures: figures(of: test, result, phrasing),
            action: words(for: result.recommendation.action),
            advice: phrasing.sentence(result.recommendation.reason),
            rule: phrasing.sentence(result.recommendation.rule),
            isUnsound: !result.sampleRatio.isSound,
            rows: result.metrics.map { row(of: $0, result.guardrails, phrasing) },
            hasRows: !result.metrics.isEmpty,
            charts: charts.drawings,
            mixed: result.mixedUnits > 0 ? phrasing.count(result.mixedUnits, "unit", "units") : nil
        )
        return SitePage(
            title: test.plan.name,
            section: .experiments,
            template: "experiments/experiment",
            content: view,
            styles: ["charts.css"]
        )
    }

    private static func figures(of test: ABTest, _ result: ABTestResult, _ phrasing: Phrasing) -> [Figure] {
        let primary = result.metrics.first { $0.role == .primary }
        let fewest = primary.map { min($0.control.units, $0.treatment.units) } ?? 0
        return [
            Figure(name: "Winner", value: result.winner ?? "none yet"),
            Figure(
                name: "Beyond chance",
                value: result.isSignificant ? "yes" : "no",
                aside: primary.map { "corrected p \(p($0.adjustedP, phrasing))" }
            ),
            Figure(
                name: "Ran for",
                value: phrasing.stretch(result.days * 86_400),
                aside: "of \(phrasing.stretch(test.plan.days * 86_400))"
            ),
            Figure(
                name: "Fewest samples",
                value: phrasing.count(fewest),
                aside: "of \(phrasing.count(test.plan.minimumSamples)) in each variant"
            ),
            Figure(
                name: "Shares",
                value: result.sampleRatio.isSound ? "as planned" : "not as planned",
                aside: "p \(p(result.sampleRatio.test.p, phrasing))",
                isAlarming: !result.sampleRatio.isSound
            ),
        ]
    }

    private static func words(for action: Recommendation.Action) -> String {
        switch action {
        case .ship: "Go on with the winner"
        case .keepControl: "Stay with the control"
        case .keepRunning: "Let it run"
        case .stop: "Stop it"
        case .fix: "Mend the assignment and begin anew"
        }
    }

    private static func row(
        of comparison: MetricComparison,
        _ guardrails: [GuardrailCheck],
        _ phrasing: Phrasing
    ) -> Row {
        let held = guardrails.first { $0.metric == comparison.metric && $0.variant == comparison.variant }
        func text(_ value: Double) -> String { phrasing.number(value, digits: abs(value) < 10 ? 4 : 1) }
        return Row(
            metric: comparison.metric,
            role: comparison.role.rawValue,
            variant: comparison.variant,
            control: text(comparison.control.estimate),
            treatment: text(comparison.treatment.estimate),
            difference: text(comparison.difference),
            interval: "\(text(comparison.interval.lowerBound)) to \(text(comparison.interval.upperBound))",
            p: p(comparison.adjustedP, phrasing),
            chanceToBeat: phrasing.percent(comparison.chanceToBeat, digits: 1),
            standing: held?.state.rawValue,
            isBroken: held?.state == .broken
        )
    }

    private static func p(_ value: Double, _ phrasing: Phrasing) -> String {
        value < 0.0001 ? "below \(phrasing.number(0.0001, digits: 4))" : phrasing.number(value, digits: 4)
    }
}
