import Foundation
import Mathematics

/// Decides a test from its figures, by the first of seven rules that applies.
struct Decision: Sendable {
    let plan: ABTestPlan
    let sampleRatio: SampleRatio
    /// Of the primary metric, one a treatment, corrected.
    let primary: [MetricComparison]
    let guardrails: [GuardrailCheck]
    /// How long the test ran, in days.
    let days: Double
    /// Whether nothing more will come.
    let isStopped: Bool

    /// Whether its time and samples allow to decide; a sequential test needs samples only.
    var mayBeDecided: Bool { hasSamples && (plan.look == .sequential || isOver) }

    /// The treatments that differ, the largest gain first, whether for the better or the worse.
    var significant: [MetricComparison] {
        primary.filter { $0.adjustedP <= plan.alpha }.sorted { gain($0) > gain($1) }
    }

    /// The treatment that leads, significantly or not.
    var leading: MetricComparison? { primary.max { gain($0) < gain($1) } }

    var winner: String? {
        guard mayBeDecided, lackOfGuardrails == nil else { return nil }
        return switch recommendation.action {
        case .ship: better?.variant
        case .keepControl: significant.isEmpty ? nil : plan.variants[0].name
        case .keepRunning, .stop, .fix: nil
        }
    }

    var recommendation: Recommendation {
        mismatch ?? brokenGuardrail ?? lackOfSamples ?? lackOfTime ?? lackOfGuardrails ?? gainShown ?? noGain
    }

    private var isOver: Bool { days >= plan.days }

    /// What is left to do where it may not be decided: a test that was stopped decides nothing any more.
    private var waiting: Recommendation.Action { isStopped ? .keepControl : .keepRunning }

    private var better: MetricComparison? {
        significant.first { comparison in
            gain(comparison) > 0
                && !guardrails.contains { $0.variant == comparison.variant && $0.state == .broken }
        }
    }

    /// Units with an outcome of the primary metric, of the variant that has fewest.
    private var fewestSamples: Int {
        guard primary.count == plan.variants.count - 1 else { return 0 }
        return primary.map { min($0.control.units, $0.treatment.units) }.min() ?? 0
    }

    private var hasSamples: Bool { fewestSamples >= plan.minimumSamples }

    private func gain(_ comparison: MetricComparison) -> Double {
        plan.primary?.better == .lower ? -comparison.difference : comparison.difference
    }
}

/// The rules.
extension Decision {
    private var mismatch: Recommendation? {
        guard !sampleRatio.isSound else { return nil }
        let counts = zip(plan.variants, sampleRatio.exposed).map { "\($0.name) \($1)" }.joined(separator: ", ")
        return Recommendation(
            action: .fix,
            reason:
                "Units were not shared out as planned (\(counts); p \(Self.text(sampleRatio.test.p))). Find out which are lost.",
            rule: "Where the shares differ from the plan with p below 0.001, nothing else is believed."
        )
    }

    private var brokenGuardrail: Recommendation? {
        let broken = guardrails.filter { $0.state == .broken }
        guard let first = broken.first, broken.count == guardrails.count(where: { $0.metric == first.metric }) else {
            return nil
        }
        return Recommendation(
            action: .stop,
            reason: "'\(first.metric)' became worse than its margin allows in every treatment.",
            rule: "A guardrail is broken when the interval that holds at any look lies beyond its margin."
        )
    }

    private var lackOfSamples: Recommendation? {
        guard !hasSamples else { return nil }
        return Recommendation(
            action: waiting,
            reason: "The smallest variant has \(fewestSamples) units with the primary metric; the plan asks for "
                + "\(plan.minimumSamples).",
            rule: "Nothing is decided before every variant has the planned number of samples."
        )
    }

    private var lackOfTime: Recommendation? {
        guard plan.look == .fixed, !isOver else { return nil }
        return Recommendation(
            action: waiting,
            reason: "The test has run for \(Self.text(days)) of \(Self.text(plan.days)) days.",
            rule:
                "A fixed test is decided once, at its planned end: looking earlier would find differences that are not there."
        )
    }

    private var lackOfGuardrails: Recommendation? {
        guard let better else { return nil }
        let known = Set(guardrails.filter { $0.variant == better.variant }.map(\.metric))
        let unknown = plan.metrics.filter { $0.role == .guardrail && !known.contains($0.name) }.map { "'\($0.name)'" }
        guard !unknown.isEmpty else { return nil }
        return Recommendation(
            action: waiting,
            reason:
                "'\(better.variant)' differs for the better, but too little is known of \(unknown.joined(separator: ", ")).",
            rule: "A guardrail of which nothing can be told keeps a test from having a winner."
        )
    }

    private var gainShown: Recommendation? {
        guard let better else { return nil }
        let held = guardrails.filter { $0.variant == better.variant && $0.state == .held }.map(\.metric)
        // Those with too little to compare have not held either.
        let open = plan.metrics.filter { $0.role == .guardrail && !held.contains($0.name) }.map { "'\($0.name)'" }
        let rest = open.isEmpty ? "" : " Not shown yet to have held: \(open.joined(separator: ", "))."
        return Recommendation(
            action: .ship,
            reason: "'\(better.variant)' differs by \(Self.text(better.difference)) in '\(better.metric)' (from "
                + "\(Self.text(better.interval.lowerBound)) to \(Self.text(better.interval.upperBound)), corrected p "
                + "\(Self.text(better.adjustedP))).\(rest)",
            rule: "The treatment with the largest gain wins where the corrected p of the primary metric is at most "
                + "\(plan.alpha) and none of its guardrails is broken."
        )
    }

    private var noGain: Recommendation {
        guard significant.isEmpty else {
            return Recommendation(
                action: .keepControl,
                reason: "No treatment is better than '\(plan.variants[0].name)' without breaking a guardrail, and "
                    + "'\(significant[0].variant)' differs.",
                rule: "The control stays where a difference is shown that is no gain."
            )
        }
        let limit = leading.map { " A difference of \(Self.text($0.detectableEffect)) would have shown." } ?? ""
        guard isOver || isStopped else {
            return Recommendation(
                action: .keepRunning,
                reason: "No difference is shown yet.\(limit)",
                rule: "A sequential test goes on until a difference shows or its time is over."
            )
        }
        return Recommendation(
            action: .keepControl,
            reason: "No difference is shown.\(limit)",
            rule: "The control stays where no difference is shown at the end; that is no proof that there is none."
        )
    }

    /// Four digits that count.
    private static func text(_ number: Double) -> String { String(format: "%.4g", number) }
}
