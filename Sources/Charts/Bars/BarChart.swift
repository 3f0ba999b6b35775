/// Amounts beside one another, one below the other so that their names can be read.
package struct BarChart: Hashable, Sendable {
    package struct Bar: Hashable, Sendable {
        package var name: String
        package var value: Double
        /// Where the true value surely lies.
        package var interval: ClosedRange<Double>?
        /// Whether it is more, or less, than it should be.
        package var isMarked: Bool

        package init(name: String, value: Double, interval: ClosedRange<Double>? = nil, isMarked: Bool = false) {
            self.name = name
            self.value = value
            self.interval = interval
            self.isMarked = isMarked
        }
    }

    private static let rowHeight = 24.0
    private static let barHeight = 14.0
    private static let names = 150.0
    private static let figures = 64.0

    package var title: String
    package var format: ValueFormat
    /// As they are to stand, from the top.
    package var bars: [Bar]
    /// A value that matters, such as the most that is allowed.
    package var rule: LineChart.Rule?
    /// What the scale covers at least.
    package var range: ClosedRange<Double>

    /// - Precondition: `range` holds 0, where bars begin.
    package init(
        title: String,
        format: ValueFormat,
        bars: [Bar],
        rule: LineChart.Rule? = nil,
        range: ClosedRange<Double> = 0...0
    ) {
        precondition(range.contains(0), "bars begin at 0")
        self.title = title
        self.format = format
        self.bars = bars
        self.rule = rule
        self.range = range
    }

    /// Nil when there is nothing to draw.
    package var chart: Chart? {
        guard !bars.isEmpty else { return nil }
        let top = rule == nil ? 4.0 : 18
        let bottom = top + Double(bars.count) * Self.rowHeight
        let scale = LinearScale(extent, from: Self.names, to: Frame.width - Self.figures)
        var drawing = bars.enumerated().flatMap { markup(of: $1, at: top + Double($0) * Self.rowHeight, scale) }
        let origin = scale.position(0)
        drawing.append(Frame.line(origin, top, origin, bottom, "axis"))
        if let rule {
            let place = scale.position(rule.value)
            drawing.append(Frame.line(place, top, place, bottom, "rule"))
            drawing.append(Frame.label(rule.name, place, top - 5, anchor: "middle", "label rule-name"))
        }
        return Chart(
            title: title,
            summary: summary,
            width: Frame.width,
            height: bottom + 4,
            drawing: drawing,
            table: table
        )
    }

    private var extent: ClosedRange<Double> {
        let intervals = bars.compactMap(\.interval)
        let others = [range.lowerBound, range.upperBound, rule?.value ?? 0]
        let least = (bars.map(\.value) + intervals.map(\.lowerBound) + others).min() ?? 0
        let most = (bars.map(\.value) + intervals.map(\.upperBound) + others).max() ?? 0
        return least < most ? least...most : 0...1
    }

    private func markup(of bar: Bar, at top: Double, _ scale: LinearScale) -> [Markup] {
        let (origin, end) = (scale.position(0), scale.position(bar.value))
        let middle = top + Self.rowHeight / 2
        var parts = [
            Frame.label(
                Frame.fitting(bar.name, width: Self.names - 8),
                Self.names - 8,
                middle + 4,
                anchor: "end"
            ),
            Frame.box(
                min(origin, end),
                middle - Self.barHeight / 2,
                abs(end - origin),
                Self.barHeight,
                bar.isMarked ? "bar marked" : "bar",
                title: "\(bar.name): \(text(of: bar))"
            ),
        ]
        var figure = max(origin, end)
        if let interval = bar.interval {
            let (low, high) = (scale.position(interval.lowerBound), scale.position(interval.upperBound))
            parts += Whisker(low: low, high: high, at: middle).markup
            figure = max(figure, high)
        }
        let value = format.text(bar.value) + (bar.isMarked ? " !" : "")
        parts.append(Frame.label(value, figure + 6, middle + 4, anchor: "start", "label figure"))
        return parts
    }

    private func text(of bar: Bar) -> String {
        let value = format.text(bar.value)
        return bar.interval.map { "\(value) (\(format.text($0.lowerBound)) to \(format.text($0.upperBound)))" } ?? value
    }

    private var summary: String {
        let most = bars.max { $0.value < $1.value }
        let marked = bars.filter(\.isMarked).map(\.name)
        return "\(bars.count) bars; the longest is \(most?.name ?? "") with \(format.text(most?.value ?? 0))"
            + (marked.isEmpty ? "." : "; marked: \(marked.joined(separator: ", ")).")
    }

    private var table: ChartTable {
        let hasIntervals = bars.contains { $0.interval != nil }
        return ChartTable(
            columns: ["Name", "Value"] + (hasIntervals ? ["From", "To"] : []),
            rows: bars.map { bar in
                [bar.name, format.text(bar.value)]
                    + (hasIntervals
                        ? [bar.interval?.lowerBound, bar.interval?.upperBound].map { $0.map { format.text($0) } ?? "–" }
                        : [])
            }
        )
    }
}
