import Charts
import Learning
import Mathematics
import Operations

/// How a version was judged, drawn.
struct ValidationCharts: Sendable {
    /// Parts of slices that are drawn.
    private static let mostSlices = 14

    var drawings: [Drawing] = []
    var confusion: Drawing?

    init(_ details: VersionDetails, _ phrasing: Phrasing) {
        guard let evaluation = details.validation else { return }
        let charts = [
            Self.calibration(of: evaluation, title: "Calibration", phrasing), Self.classes(of: evaluation, phrasing),
            Self.slices(of: evaluation, phrasing), Self.curve(details.curve, phrasing),
            Self.coverage(of: evaluation, phrasing),
        ]
        drawings = charts.enumerated().compactMap { Drawing($1, id: "chart-\($0)") }
        confusion = Drawing(
            ConfusionTable(
                title: "Which class was taken for which",
                labels: evaluation.confusion.labels.map { ClassName.words(for: $0) },
                counts: evaluation.confusion.counts,
                locale: phrasing.locale
            )
        )
    }

    static func calibration(of evaluation: Evaluation, title: String, _ phrasing: Phrasing) -> Chart? {
        CalibrationChart(
            title: title,
            error: evaluation.calibrationError,
            bins: evaluation.reliability.map { bin in
                let hits = Int((bin.accuracy * Double(bin.count)).rounded())
                return CalibrationChart.Bin(
                    confidence: bin.confidence,
                    accuracy: bin.accuracy,
                    interval: WilsonInterval.interval(successes: hits, of: bin.count),
                    count: bin.count
                )
            },
            locale: phrasing.locale
        ).chart
    }

    private static func classes(of evaluation: Evaluation, _ phrasing: Phrasing) -> Chart? {
        BarChart(
            title: "Share of each class that is found",
            format: phrasing.format(.percent),
            bars: evaluation.classes.map { score in
                BarChart.Bar(
                    name: "\(ClassName.words(for: score.label)) (\(score.support))",
                    value: score.recall,
                    interval: score.recallInterval.lower...score.recallInterval.upper
                )
            },
            range: 0...1
        ).chart
    }

    private static func slices(of evaluation: Evaluation, _ phrasing: Phrasing) -> Chart? {
        let worst = evaluation.slices.sorted { $0.accuracyInterval.upper < $1.accuracyInterval.upper }
        return BarChart(
            title: "Accuracy by part of the samples, the worst first",
            format: phrasing.format(.percent),
            bars: worst.prefix(mostSlices).map { slice in
                BarChart.Bar(
                    name: "\(slice.slice) \(slice.value)",
                    value: slice.accuracy,
                    interval: slice.accuracyInterval.lower...slice.accuracyInterval.upper
                )
            },
            rule: .init(name: "all", value: evaluation.accuracy),
            range: 0...1
        ).chart
    }

    private static func curve(_ curve: LearningCurve?, _ phrasing: Phrasing) -> Chart? {
        guard let curve else { return nil }
        return LineChart(
            title: "Accuracy by number of samples",
            axis: .value(phrasing.format(.number)),
            format: phrasing.format(.percent),
            series: [
                .init(
                    name: "Accuracy",
                    points: curve.points.map { point in
                        .init(
                            x: Double(point.trainingCount),
                            y: point.accuracy,
                            interval: point.accuracyInterval.lower...point.accuracyInterval.upper
                        )
                    }
                )
            ]
        ).chart
    }

    private static func coverage(of evaluation: Evaluation, _ phrasing: Phrasing) -> Chart? {
        LineChart(
            title: "Wrong among the surest answers",
            axis: .value(phrasing.format(.percent)),
            format: phrasing.format(.percent),
            series: [
                .init(name: "Wrong", points: evaluation.riskCoverage.map { .init(x: $0.coverage, y: $0.risk) })
            ],
            span: 0...1
        ).chart
    }
}
