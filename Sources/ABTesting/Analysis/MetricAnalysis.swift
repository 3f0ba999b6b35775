import Mathematics

/// Compares the variants of a test by one metric.
struct MetricAnalysis: Sendable {
    /// Drawing anew costs draws times units; beyond so many units on a side the mean is normal, and Welch's test is used.
    static let mostBootstrapped = 20_000

    let plan: ABTestPlan
    let metric: MetricPlan

    /// Each treatment with the control, where there is enough to compare.
    func comparisons(of values: [ABTestData.UnitValue]) -> [MetricComparison] {
        let variate = metric.usesHistory ? Self.variate(values) : nil
        var arms = [[Double]](repeating: [], count: plan.variants.count)
        for unit in values { arms[unit.variant].append(Self.value(of: unit, variate)) }
        return plan.variants.indices.dropFirst().compactMap { place in
            guard let test = test(arms[0], arms[place]) else { return nil }
            var comparison = MetricComparison(
                metric: metric,
                variant: plan.variants[place].name,
                control: summary(arms[0]),
                treatment: summary(arms[place]),
                test: test,
                plan: plan
            )
            comparison.explained = variate?.explained
            return comparison
        }
    }

    private func test(_ control: [Double], _ treatment: [Double]) -> DifferenceTest? {
        let confidence = 1 - plan.alpha
        switch metric.test {
        case .z:
            // Units with several outcomes have means between 0 and 1, which vary less than rates do.
            guard let first = Self.rate(control), let second = Self.rate(treatment) else {
                return welch(control, treatment, confidence)
            }
            return ProportionTest.compare(first, second, confidence: confidence)
        case .welch:
            return welch(control, treatment, confidence)
        case .bootstrap:
            guard max(control.count, treatment.count) <= Self.mostBootstrapped else {
                return welch(control, treatment, confidence)
            }
            return BootstrapDifference.compare(control, treatment, confidence: confidence, seed: 1)
        case .quantile:
            return QuantileTest.compare(control, treatment, share: metric.quantile, confidence: confidence)
        }
    }

    private func welch(_ control: [Double], _ treatment: [Double], _ confidence: Double) -> DifferenceTest? {
        WelchTest.compare(Moments(control), Moments(treatment), confidence: confidence)
    }

    private func summary(_ values: [Double]) -> ArmSummary {
        let estimate =
            metric.test == .quantile
            ? QuantileTest.quantile(values.sorted(), metric.quantile) ?? 0 : Moments(values).mean
        return ArmSummary(units: values.count, estimate: estimate)
    }

    private static func rate(_ values: [Double]) -> Rate? {
        guard values.allSatisfy({ $0 == 0 || $0 == 1 }) else { return nil }
        return Rate(values.count { $0 == 1 }, of: values.count)
    }

    private static func variate(_ values: [ABTestData.UnitValue]) -> ControlVariate {
        ControlVariate(values.compactMap { unit in unit.before.map { (before: $0, value: unit.value) } })
    }

    /// A unit of which nothing was known before is left as it is.
    private static func value(of unit: ABTestData.UnitValue, _ variate: ControlVariate?) -> Double {
        guard let variate, let before = unit.before else { return unit.value }
        return variate.adjusted(unit.value, before: before)
    }
}
