/// What makes a plan one that cannot be carried out.
enum PlanCheck {
    /// The first thing that is wrong, as the end of a sentence, or nil.
    static func complaint(about plan: ABTestPlan) -> String? {
        complaint(name: plan.name, "the name") ?? numbers(plan) ?? variants(plan.variants) ?? metrics(plan.metrics)
            ?? endpoint(plan)
    }

    private static func numbers(_ plan: ABTestPlan) -> String? {
        if plan.hypothesis.utf8.count > 2000 { return "the hypothesis is longer than 2,000 bytes" }
        if !(plan.alpha >= 0.0001 && plan.alpha <= 0.2) { return "alpha is 0.0001 to 0.2; it is \(plan.alpha)" }
        if !(plan.power >= 0.5 && plan.power <= 0.999) { return "power is 0.5 to 0.999; it is \(plan.power)" }
        if !(1...10_000_000).contains(plan.minimumSamples) {
            return "minimum_samples is 1 to 10,000,000; it is \(plan.minimumSamples)"
        }
        if !(plan.days > 0 && plan.days <= ABTestPlan.mostDays) {
            return "days are above 0 and up to 366; it is \(plan.days)"
        }
        return nil
    }

    private static func variants(_ variants: [Variant]) -> String? {
        guard (2...ABTestPlan.mostVariants).contains(variants.count) else {
            return "there are 2 to \(ABTestPlan.mostVariants) variants, not \(variants.count)"
        }
        for variant in variants {
            if let complaint = complaint(name: variant.name, "the name of a variant") { return complaint }
            if variant.model.utf8.count > 300 { return "the model of '\(variant.name)' is longer than 300 bytes" }
            guard (0...ABTestPlan.whole).contains(variant.weight) else {
                return "the weight of '\(variant.name)' is 0 to 10000 (hundredths of a percent), not \(variant.weight)"
            }
        }
        guard Set(variants.map(\.name)).count == variants.count else { return "two variants have the same name" }
        let sum = variants.reduce(0) { $0 + $1.weight }
        guard sum == ABTestPlan.whole else { return "the weights add up to 10000, not to \(sum)" }
        guard variants.count(where: { $0.weight > 0 }) > 1 else { return "two variants at least need a weight above 0" }
        return nil
    }

    private static func endpoint(_ plan: ABTestPlan) -> String? {
        guard !plan.endpoint.isEmpty else { return nil }
        guard plan.endpoint.utf8.count <= ABTestPlan.longestName else {
            return "the name of an endpoint has at most \(ABTestPlan.longestName) bytes"
        }
        let versions = plan.variants.compactMap(\.version)
        guard versions.count == plan.variants.count, Set(plan.variants.map(\.modelName)).count == 1 else {
            return "at an endpoint each variant is a version of one model, as 'document-class:3'"
        }
        guard Set(versions).count == versions.count else { return "two variants are the same version" }
        return nil
    }

    private static func metrics(_ metrics: [MetricPlan]) -> String? {
        guard (1...ABTestPlan.mostMetrics).contains(metrics.count) else {
            return "there are 1 to \(ABTestPlan.mostMetrics) metrics, not \(metrics.count)"
        }
        guard Set(metrics.map(\.name)).count == metrics.count else { return "two metrics have the same name" }
        guard metrics.count(where: { $0.role == .primary }) == 1 else {
            return "one metric is the primary one, no more"
        }
        return metrics.lazy.compactMap(complaint).first
    }

    private static func complaint(about metric: MetricPlan) -> String? {
        if let complaint = complaint(name: metric.name, "the name of a metric") { return complaint }
        if !(metric.quantile > 0 && metric.quantile < 1) {
            return "the quantile of '\(metric.name)' is between 0 and 1"
        }
        if !(metric.margin >= 0 && metric.margin.isFinite) { return "the margin of '\(metric.name)' is 0 or more" }
        if !(metric.smallestEffect >= 0 && metric.smallestEffect.isFinite) {
            return "the smallest_effect of '\(metric.name)' is 0 or more"
        }
        if metric.margin > 0, metric.role != .guardrail { return "'\(metric.name)' has a margin, but is no guardrail" }
        if metric.usesHistory, metric.test != .welch {
            return "'\(metric.name)' uses history, which only test 'welch' does"
        }
        return nil
    }

    private static func complaint(name: String, _ role: String) -> String? {
        let allowed = name.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F
        }
        guard allowed, (1...ABTestPlan.longestName).contains(name.utf8.count) else {
            return "\(role) is 1 to \(ABTestPlan.longestName) of a-z, 0-9, - and _; it is '\(name.prefix(100))'"
        }
        return nil
    }
}
