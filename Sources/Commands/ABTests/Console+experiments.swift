import ABTesting
import Mathematics
import Operations

/// A/B tests as people and programs read them.
extension Console {
    func show(_ test: ABTest) throws {
        if isJSON { return try object(test) }
        let arms = test.plan.variants.map { "\($0.name) \($0.model) \(Double($0.weight) / 100) %" }
        var line = "\(test.plan.name)  \(test.state.rawValue)  \(arms.joined(separator: ", "))"
        if let end = ABTestAnalysis.plannedEnd(of: test), test.state == .running {
            line += "  until \(RFC3339.text(end))"
        }
        self.line(line)
    }

    func show(_ result: ABTestResult) {
        line("\(result.name)  \(result.state.rawValue)  day \(result.days.asOneDigit)")
        line(
            "exposed: \(result.sampleRatio.exposed.map(String.init).joined(separator: " / ")), "
                + "sample ratio p \(result.sampleRatio.test.p.asScore4), left out as mixed: \(result.mixedUnits)"
        )
        let head = [
            "metric", "variant", "control", "treatment", "difference", "interval", "p", "better?", "detectable",
        ]
        table([head] + result.metrics.map(Self.row))
        for guardrail in result.guardrails {
            line("guardrail \(guardrail.metric) of \(guardrail.variant): \(guardrail.state.rawValue)")
        }
        if !result.slices.isEmpty {
            line("by slice, to ask further and not to decide by:")
            table(result.slices.map(Self.row))
        }
        line("significant: \(result.isSignificant ? "yes" : "no"), winner: \(result.winner ?? "none")")
        line("\(result.recommendation.action.rawValue): \(result.recommendation.reason)")
        line("rule: \(result.recommendation.rule)")
    }

    private static func row(_ comparison: MetricComparison) -> [String] {
        [
            comparison.metric, comparison.variant, comparison.control.estimate.asScore4,
            comparison.treatment.estimate.asScore4, comparison.difference.asSigned4, text(comparison.interval),
            comparison.adjustedP.asScore4, comparison.chanceToBeat.asPercent, comparison.detectableEffect.asScore4,
        ]
    }

    private static func row(_ slice: SliceComparison) -> [String] {
        [
            slice.slice, slice.variant, "\(slice.control.units) / \(slice.treatment.units) units",
            slice.difference.asSigned4, text(slice.interval), slice.adjustedP.asScore4,
        ]
    }

    private static func text(_ interval: ClosedRange<Double>) -> String {
        "\(interval.lowerBound.asSigned4) to \(interval.upperBound.asSigned4)"
    }
}
