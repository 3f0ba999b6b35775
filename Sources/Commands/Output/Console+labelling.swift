import Learning

extension Console {
    /// Writes what rules made of samples as a table.
    func show(_ report: LabellingReport) {
        line(
            "\(report.count) samples: \(report.covered) with votes, \(report.conflicts) of them disputed, "
                + "\(report.labelled) labelled"
        )
        for share in report.classes { line("  \(share.label)  \(share.count)  \(share.share.asPercent)") }
        if let measured = report.measured { line("right where the truth is known: \(text(of: measured))") }
        line("votes, of these overlapping and disputed, accuracy estimated and measured, by rule:")
        for rule in report.rules {
            let truth = rule.measured.map { ", measured \(text(of: $0))" } ?? ""
            line(
                "  \(rule.votes) (\(rule.coverage.asPercent)), \(rule.overlaps), \(rule.conflicts)  "
                    + "estimated \(rule.estimatedAccuracy.asPercent)\(truth)  \(rule.label): \(rule.name)"
            )
        }
    }

    private func text(of measured: MeasuredAccuracy) -> String {
        let interval = "\(measured.interval.lower.asPercent) – \(measured.interval.upper.asPercent)"
        return "\(measured.accuracy.asPercent) of \(measured.count) (\(interval))"
    }
}
