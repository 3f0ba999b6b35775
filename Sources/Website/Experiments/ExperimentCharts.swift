import ABTesting
import Charts

/// An A/B test, drawn.
struct ExperimentCharts: Sendable {
    /// Slices that are drawn, those with most units.
    private static let mostSlices = 10

    var drawings: [Drawing]

    init(test: ABTest, result: ABTestResult, _ phrasing: Phrasing) {
        let exposed = Double(max(1, result.sampleRatio.exposed.reduce(0, +)))
        let shares = ShareBar(
            title: "Units that got each variant",
            shares: zip(test.plan.variants, result.sampleRatio.exposed).map { variant, count in
                ShareBar.Share(
                    name: "\(variant.name) (\(phrasing.count(count, "unit", "units")))",
                    share: Double(count) / exposed
                )
            },
            locale: phrasing.locale
        )
        let charts = [
            result.sampleRatio.exposed.contains { $0 > 0 } ? shares.chart : nil, Self.differences(result, phrasing),
            Self.slices(result, phrasing),
        ]
        drawings = charts.enumerated().compactMap { Drawing($1, id: "chart-\($0)") }
    }

    /// As shares of the control, so that metrics of all units stand below one another.
    private static func differences(_ result: ABTestResult, _ phrasing: Phrasing) -> Chart? {
        // Of one treatment its name says nothing.
        let isOfMany = Set(result.metrics.map(\.variant)).count > 1
        return BarChart(
            title: "Difference from the control, as a share of it",
            format: phrasing.format(.percent),
            bars: result.metrics.compactMap { comparison in
                guard let relative = comparison.relativeDifference, relative.isFinite else { return nil }
                let scale = 1 / abs(comparison.control.estimate)
                return BarChart.Bar(
                    name: isOfMany ? "\(comparison.metric) of \(comparison.variant)" : comparison.metric,
                    value: relative,
                    interval: comparison.interval.lowerBound * scale...comparison.interval.upperBound * scale
                )
            }
        ).chart
    }

    private static func slices(_ result: ABTestResult, _ phrasing: Phrasing) -> Chart? {
        BarChart(
            title: "Difference in the primary metric, by slice",
            format: phrasing.format(.number),
            bars: result.slices.prefix(mostSlices).map { slice in
                BarChart.Bar(
                    name: "\(slice.slice.isEmpty ? "others" : slice.slice) (\(slice.variant))",
                    value: slice.difference,
                    interval: slice.interval
                )
            }
        ).chart
    }
}
