import Monitoring
import Operations

/// Measurements as people read them.
extension Console {
    func show(_ reports: [MetricReport]) {
        guard !reports.isEmpty else { return line("Nothing was measured in that time.") }
        let head = ["", "metric", "value", "95 % sure", "of", ""]
        table(
            [head]
                + reports.map { report in
                    let version = report.version.map { "\(report.model ?? ""):\($0)" } ?? ""
                    return [version] + Self.cells(report)
                }
        )
    }

    func show(_ report: SeriesReport) {
        guard !report.series.isEmpty else { return line("Nothing was measured in that time.") }
        for series in report.series {
            let version = series.version.map { "\(series.model ?? ""):\($0)" }
            line(
                ([report.metric.rawValue] + [report.statistic, version, series.arm, series.slice].compactMap(\.self))
                    .joined(separator: "  ")
            )
            table(
                series.points.map { point in
                    [
                        "  \(point.start)", point.value.asMeasured, Self.interval(point.low, point.high),
                        "\(point.count)", point.objection ?? "",
                    ]
                }
            )
        }
    }

    private static func cells(_ report: MetricReport) -> [String] {
        let name = [report.statistic, report.metric.rawValue].compactMap(\.self).joined(separator: " ")
        return [
            name, report.value.asMeasured, interval(report.low, report.high), "\(report.count)",
            report.objection ?? "",
        ]
    }

    private static func interval(_ low: Double?, _ high: Double?) -> String {
        guard let low, let high else { return "" }
        return "\(low.asMeasured) … \(high.asMeasured)"
    }
}

extension Double {
    /// With so many digits as a measurement of its size needs: 0.8731, 13.9, 5242880.
    var asMeasured: String {
        let size = abs(self)
        return size >= 1_000 ? rounded().asWhole : size >= 10 ? asOneDigit : asScore4
    }

    private var asWhole: String { Int64(exactly: self).map { "\($0)" } ?? "\(self)" }
}
