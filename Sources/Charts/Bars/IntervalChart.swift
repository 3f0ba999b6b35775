/// Differences with their intervals, each against the margin that it must keep.
///
/// To the right of the middle is worse. Each row has a scale of its own, such that its margin lies at the same place: so
/// shares, seconds and points can stand below one another.
package struct IntervalChart: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable {
        case good, bad, open
    }

    package struct Row: Hashable, Sendable {
        package var name: String
        package var difference: Double
        package var interval: ClosedRange<Double>
        /// The most that is allowed; more than 0.
        package var margin: Double
        package var format: ValueFormat
        package var outcome: Outcome
        /// What it says, in a word or two.
        package var verdict: String

        package init(
            name: String,
            difference: Double,
            interval: ClosedRange<Double>,
            margin: Double,
            format: ValueFormat,
            outcome: Outcome,
            verdict: String
        ) {
            self.name = name
            self.difference = difference
            self.interval = interval
            self.margin = margin
            self.format = format
            self.outcome = outcome
            self.verdict = verdict
        }
    }

    /// How many margins the scale covers on each side.
    package static let reach = 3.0
    private static let rowHeight = 26.0
    private static let names = 140.0
    private static let verdicts = 98.0
    private static let top = 20.0

    package var title: String
    package var rows: [Row]

    package init(title: String, rows: [Row]) {
        self.title = title
        self.rows = rows
    }

    /// Nil when there is nothing to draw.
    package var chart: Chart? {
        guard !rows.isEmpty else { return nil }
        let bottom = Self.top + Double(rows.count) * Self.rowHeight
        let scale = LinearScale(
            -Self.reach...Self.reach,
            from: Self.names,
            to: Frame.width - Self.verdicts
        )
        let (equal, margin) = (scale.position(0), scale.position(1))
        var drawing = [
            Frame.box(margin, Self.top, scale.end - margin, bottom - Self.top, "beyond"),
            Frame.line(equal, Self.top, equal, bottom, "axis"),
            Frame.line(margin, Self.top, margin, bottom, "rule"),
            Frame.label("equal", equal + 3, Self.top - 6, anchor: "end"),
            Frame.label("margin", margin - 3, Self.top - 6, anchor: "start", "label rule-name"),
        ]
        for (index, row) in rows.enumerated() {
            drawing += markup(of: row, at: Self.top + (Double(index) + 0.5) * Self.rowHeight, scale)
        }
        return Chart(
            title: title,
            summary: rows.map { "\($0.name): \($0.verdict)" }.joined(separator: "; ") + ".",
            width: Frame.width,
            height: bottom + 4,
            drawing: drawing,
            table: table
        )
    }

    private func markup(of row: Row, at height: Double, _ scale: LinearScale) -> [Markup] {
        let (low, high) = (row.interval.lowerBound / row.margin, row.interval.upperBound / row.margin)
        let place = scale.position(row.difference / row.margin)
        let title = "\(row.name): \(difference(of: row)), allowed \(row.format.text(row.margin))"
        return [
            Frame.label(
                Frame.fitting(row.name, width: Self.names - 8),
                Self.names - 8,
                height + 4,
                anchor: "end"
            )
        ] + Whisker(low: scale.position(low), high: scale.position(high), at: height).markup + [
            Frame.box(place - 4, height - 4, 8, 8, "dot \(row.outcome.rawValue)", title: title),
            Frame.label(
                Frame.fitting(row.verdict, width: Self.verdicts - 10),
                Frame.width - Self.verdicts + 8,
                height + 4,
                anchor: "start",
                "label \(row.outcome.rawValue)"
            ),
        ]
    }

    private func difference(of row: Row) -> String {
        "\(row.format.text(row.difference)) (\(row.format.text(row.interval.lowerBound)) to "
            + "\(row.format.text(row.interval.upperBound)))"
    }

    private var table: ChartTable {
        ChartTable(
            columns: ["Compared", "Difference", "From", "To", "Allowed", "Verdict"],
            rows: rows.map { row in
                [row.name, row.format.text(row.difference)]
                    + [row.interval.lowerBound, row.interval.upperBound, row.margin].map { row.format.text($0) }
                    + [row.verdict]
            }
        )
    }
}
