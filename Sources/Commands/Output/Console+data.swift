import Learning

extension Console {
    /// How many cases of a finding are shown; JSON and HTML tell more.
    private static let casesShown = 10

    /// Writes what was found in labelled samples.
    func show(_ report: DataReport) {
        line(report.summary)
        for share in report.classes { line("  \(share.label)  \(share.count)  \(share.share.asPercent)") }
        for finding in report.findings {
            line("\(finding.isSerious ? "serious: " : "")\(finding.kind.title): \(finding.count)")
            line("  \(finding.meaning)")
            for example in finding.cases.prefix(Self.casesShown) { line("    \(example)") }
            if finding.cases.count > Self.casesShown { line("    …") }
        }
    }
}
