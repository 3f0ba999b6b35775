import Foundation
package import Learning

/// A report on labelled data as one HTML page that needs nothing else: no script, no picture, no address.
///
/// Everything that comes from the data is escaped, and the page forbids itself scripts and requests.
package struct DataReportPage: Sendable {
    /// Rows of a table that are shown; the JSON has all.
    private static let longestTable = 1_000

    private let report: DataReport
    private let source: String

    /// - Parameter source: What the data is called in the heading.
    package init(_ report: DataReport, source: String) {
        self.report = report
        self.source = source
    }

    /// The page.
    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <title>Data check: \(source.escapedForHTML)</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>Data check: \(source.escapedForHTML)</h1>
        <p>\(report.summary.escapedForHTML)</p>
        <h2>Classes</h2>
        \(classes)
        <h2>Findings</h2>
        \(report.findings.isEmpty ? "<p>None.</p>" : report.findings.map(Self.section).joined(separator: "\n"))
        <h2>Doubtful labels</h2>
        \(labelIssues)
        <h2>Near duplicates</h2>
        \(duplicates)
        </body>
        </html>

        """
    }

    private var classes: String {
        Self.table(
            ["class", "samples", "share"],
            report.classes.map { ["\($0.label)", "\($0.count)", Self.percent($0.share)] }
        )
    }

    private static func section(of finding: DataFinding) -> String {
        let cases = finding.cases.map { "<li>\($0.escapedForHTML)</li>" }.joined()
        let rest = finding.count > finding.cases.count ? "<p>The first \(finding.cases.count) cases.</p>" : ""
        return """
            <section class="\(finding.isSerious ? "serious" : "minor")">
            <h3>\(finding.kind.title.escapedForHTML): \(finding.count)</h3>
            <p>\(finding.meaning.escapedForHTML)</p>
            <ul>\(cases)</ul>\(rest)
            </section>
            """
    }

    private var labelIssues: String {
        Self.table(
            ["where", "label", "rather", "probability of the label", "of the other", "text"],
            report.labelIssues.map {
                [
                    $0.place, $0.label, $0.suggestion, Self.percent($0.probability),
                    Self.percent($0.suggestionProbability), $0.excerpt,
                ]
            }
        )
    }

    private var duplicates: String {
        Self.table(
            ["similarity", "where"],
            report.duplicates.map { group in
                [
                    Self.percent(group.similarity),
                    group.members.map { "\($0.place) (\($0.label ?? "no label"))" }.joined(separator: "; "),
                ]
            }
        )
    }

    private static func table(_ header: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "<p>None.</p>" }
        func row(_ cells: [String], _ tag: String) -> String {
            "<tr>" + cells.map { "<\(tag)>\($0.escapedForHTML)</\(tag)>" }.joined() + "</tr>"
        }
        let shown = rows.prefix(longestTable)
        let rest = rows.count > shown.count ? "<p>The first \(shown.count) of \(rows.count).</p>" : ""
        return "<table>" + row(header, "th") + shown.map { row($0, "td") }.joined() + "</table>" + rest
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222}
        table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.2rem .6rem;text-align:left;vertical-align:top}
        section{border-left:.4rem solid #999;padding-left:1rem;margin:1rem 0}section.serious{border-color:#b00020}
        td{overflow-wrap:anywhere}
        """
}
