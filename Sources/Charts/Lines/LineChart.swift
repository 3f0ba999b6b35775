/// Values along an axis, with intervals as bands around them.
package struct LineChart: Hashable, Sendable {
    /// One measurement.
    package struct Point: Hashable, Sendable {
        package var x: Double
        /// Nil where nothing was measured: the line breaks there.
        package var y: Double?
        /// Where the true value surely lies.
        package var interval: ClosedRange<Double>?

        package init(x: Double, y: Double?, interval: ClosedRange<Double>? = nil) {
            self.x = x
            self.y = y
            self.interval = interval
        }
    }

    package struct Series: Hashable, Sendable {
        package var name: String
        /// By `x`.
        package var points: [Point]
        /// Whether a value holds until the next one, as the weight of an arm does.
        package var isStepped: Bool

        package init(name: String, points: [Point], isStepped: Bool = false) {
            self.name = name
            self.points = points
            self.isStepped = isStepped
        }
    }

    /// A value that matters, such as that at which an alert fires.
    package struct Rule: Hashable, Sendable {
        package var name: String
        package var value: Double

        package init(name: String, value: Double) {
            self.name = name
            self.value = value
        }
    }

    /// More points are drawn as a line without marks.
    private static let mostMarks = 40
    private static let plotHeight = 170.0
    private static let axisHeight = 26.0

    package var title: String
    package var axis: HorizontalAxis
    package var format: ValueFormat
    package var series: [Series]
    package var rules: [Rule]
    /// What the vertical axis covers at least; that of the values when nil.
    package var range: ClosedRange<Double>?
    /// What the horizontal axis covers at least.
    package var span: ClosedRange<Double>?

    package init(
        title: String,
        axis: HorizontalAxis,
        format: ValueFormat,
        series: [Series],
        rules: [Rule] = [],
        range: ClosedRange<Double>? = nil,
        span: ClosedRange<Double>? = nil
    ) {
        self.title = title
        self.axis = axis
        self.format = format
        self.series = series
        self.rules = rules
        self.range = range
        self.span = span
    }

    /// Nil when there is nothing to draw.
    package var chart: Chart? {
        guard let values = Self.extent(of: allValues, and: range), let places = Self.extent(of: allPlaces, and: span)
        else {
            return nil
        }
        let legend = Legend(names: series.count > 1 ? series.map(\.name) : [])
        let bottom = legend.height + 10 + Self.plotHeight
        let frame = Frame(
            top: legend.height + 10,
            bottom: bottom,
            across: axis,
            places,
            values: values,
            as: format
        )
        var drawing = frame.markup
        for (index, series) in series.enumerated() { drawing += bands(of: series, index, in: frame) }
        for rule in rules { drawing += markup(of: rule, in: frame) }
        for (index, series) in series.enumerated() { drawing += lines(of: series, index, in: frame) }
        return Chart(
            title: title,
            summary: summary,
            width: Frame.width,
            height: bottom + Self.axisHeight,
            drawing: drawing + legend.markup,
            table: table
        )
    }

    // MARK: - What is covered

    private var allValues: [Double] {
        let points = series.flatMap(\.points)
        guard points.contains(where: { $0.y != nil }) else { return [] }
        return rules.map(\.value) + points.compactMap(\.y)
            + points.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
    }

    private var allPlaces: [Double] { series.flatMap(\.points).filter { $0.y != nil }.map(\.x) }

    private static func extent(of values: [Double], and range: ClosedRange<Double>?) -> ClosedRange<Double>? {
        guard let least = values.min(), let most = values.max() else { return nil }
        let (low, high) = (min(least, range?.lowerBound ?? least), max(most, range?.upperBound ?? most))
        // Where all is 0 and begins there, nothing lies below.
        return low == 0 && high == 0 && range != nil ? 0...1 : low...high
    }

    // MARK: - What is drawn

    private func bands(of series: Series, _ index: Int, in frame: Frame) -> [Markup] {
        series.points.split { $0.interval == nil }.compactMap { run in
            guard run.count > 1 else { return nil }
            let upper = run.map { place($0.x, $0.interval?.upperBound ?? 0, in: frame) }
            let lower = run.reversed().map { place($0.x, $0.interval?.lowerBound ?? 0, in: frame) }
            return .element(
                "polygon",
                ["points": (upper + lower).joined(separator: " "), "class": "band \(SeriesMark.name(index))"]
            )
        }
    }

    private func lines(of series: Series, _ index: Int, in frame: Frame) -> [Markup] {
        let runs = series.points.split { $0.y == nil }
        var markup = runs.map { run in
            Markup.element(
                "polyline",
                [
                    "points": corners(Array(run), series.isStepped, in: frame).joined(separator: " "),
                    "class": "line \(SeriesMark.name(index))",
                ]
            )
        }
        guard series.points.count <= Self.mostMarks else { return markup }
        for point in series.points {
            guard let y = point.y else { continue }
            let title = "\(series.name), \(axis.text(point.x)): \(text(of: point))"
            markup.append(
                SeriesMark.point(index, frame.horizontal.position(point.x), frame.vertical.position(y), title: title)
            )
        }
        return markup
    }

    private func corners(_ run: [Point], _ isStepped: Bool, in frame: Frame) -> [String] {
        var corners: [String] = []
        for (index, point) in run.enumerated() {
            guard let y = point.y else { continue }
            if isStepped, index > 0, let before = run[index - 1].y { corners.append(place(point.x, before, in: frame)) }
            corners.append(place(point.x, y, in: frame))
        }
        return corners
    }

    private func place(_ x: Double, _ y: Double, in frame: Frame) -> String {
        "\(coordinate(frame.horizontal.position(x))),\(coordinate(frame.vertical.position(y)))"
    }

    private func markup(of rule: Rule, in frame: Frame) -> [Markup] {
        let height = frame.vertical.position(rule.value)
        return [
            Frame.line(frame.left, height, frame.right, height, "rule"),
            Frame.label(rule.name, frame.right, height - 4, anchor: "end", "label rule-name"),
        ]
    }

    // MARK: - What is told

    private func text(of point: Point) -> String {
        guard let y = point.y else { return "–" }
        guard let interval = point.interval else { return format.text(y) }
        return "\(format.text(y)) (\(format.text(interval.lowerBound)) to \(format.text(interval.upperBound)))"
    }

    private var summary: String {
        let parts = series.compactMap { series -> String? in
            let values = series.points.compactMap(\.y)
            guard let last = values.last, let least = values.min(), let most = values.max() else { return nil }
            return
                "\(series.name): \(format.text(last)) at last, between \(format.text(least)) and \(format.text(most))"
        }
        return parts.joined(separator: "; ") + "."
    }

    private var table: ChartTable {
        let places = Set(series.flatMap { $0.points.map(\.x) }).sorted()
        let columns = series.map { series in
            Dictionary(series.points.map { ($0.x, $0) }) { _, last in last }
        }
        return ChartTable(
            columns: [axis.name] + series.map(\.name),
            rows: places.map { place in
                [axis.text(place)] + columns.map { $0[place].map(text) ?? "–" }
            }
        )
    }
}
