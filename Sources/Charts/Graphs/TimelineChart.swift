package import Foundation

/// What took from when till when.
package struct TimelineChart: Hashable, Sendable {
    package struct Span: Hashable, Sendable {
        package var name: String
        /// Seconds since 1970.
        package var start: Double
        /// Nil for what still goes on.
        package var end: Double?
        package var look: GraphChart.Look
        /// How it fared, in a word.
        package var state: String

        package init(name: String, start: Double, end: Double?, look: GraphChart.Look, state: String) {
            self.name = name
            self.start = start
            self.end = end
            self.look = look
            self.state = state
        }
    }

    private static let rowHeight = 26.0
    private static let names = 150.0

    package var title: String
    /// As they are to stand, from the top.
    package var spans: [Span]
    /// Till where what still goes on is drawn, seconds since 1970.
    package var now: Double
    package var zone: TimeZone
    private let locale: Locale
    private let format: ValueFormat

    /// - Parameter locale: How the reader writes numbers and times.
    package init(title: String, spans: [Span], now: Double, zone: TimeZone, locale: Locale) {
        self.title = title
        self.spans = spans
        self.now = now
        self.zone = zone
        self.locale = locale
        format = ValueFormat(.duration, locale)
    }

    /// Nil when there is nothing to draw.
    package var chart: Chart? {
        guard let first = spans.map(\.start).min(), let last = spans.map({ $0.end ?? now }).max() else { return nil }
        let scale = LinearScale(first...max(last, first + 1), from: Self.names, to: Frame.width - 14)
        let bottom = 4 + Double(spans.count) * Self.rowHeight
        let ticks = TimeTicks(over: scale.domain, in: zone, locale, about: 4)
        let marks = ticks.values.flatMap { value in
            let x = scale.position(value)
            return [
                Frame.line(x, 4, x, bottom, "grid"), Frame.label(ticks.label(value), x, bottom + 15, anchor: "middle"),
            ]
        }
        let bars = spans.enumerated().flatMap { index, span in
            markup(of: span, at: 4 + Double(index) * Self.rowHeight, scale)
        }
        return Chart(
            title: title,
            summary: spans.map { "\($0.name) \($0.state), \(length(of: $0))" }.joined(separator: "; ") + ".",
            width: Frame.width,
            height: bottom + 22,
            drawing: marks + bars,
            table: ChartTable(
                columns: ["What", "From", "Took", "State"],
                rows: spans.map { [$0.name, ClockTime($0.start, in: zone, locale).full, length(of: $0), $0.state] }
            )
        )
    }

    private func length(of span: Span) -> String { format.text(max(0, (span.end ?? now) - span.start)) }

    private func markup(of span: Span, at top: Double, _ scale: LinearScale) -> [Markup] {
        let (start, end) = (scale.position(span.start), scale.position(span.end ?? now))
        let title = "\(span.name): \(span.state), \(length(of: span))"
        // What took no time is still to be seen.
        return [
            Frame.label(
                Frame.fitting(span.name, width: Self.names - 8),
                Self.names - 8,
                top + 17,
                anchor: "end"
            ),
            Frame.box(start, top + 5, max(3, end - start), 16, "node \(span.look.rawValue)", round: 3, title: title),
        ]
    }
}
