/// The rectangle in which values are drawn, with a scale along two of its sides.
struct Frame: Sendable {
    /// Of a chart; at phone width, where it is shown at four fifths, letters can still be read.
    static let width = 460.0
    /// About what a letter is wide.
    static let letter = 6.6

    let horizontal: LinearScale
    let vertical: LinearScale
    private let marks: [(place: Double, label: String)]
    private let rungs: [(place: Double, label: String)]

    var left: Double { horizontal.start }
    var right: Double { horizontal.end }
    var top: Double { vertical.end }
    var bottom: Double { vertical.start }

    /// - Parameters:
    ///   - top: What is left for a legend.
    ///   - values: Of the vertical axis; its ends become round numbers.
    init(
        top: Double,
        bottom: Double,
        across axis: HorizontalAxis,
        _ range: ClosedRange<Double>,
        values: ClosedRange<Double>,
        as format: ValueFormat
    ) {
        let ticks = NiceTicks(over: values, about: 4)
        vertical = LinearScale(ticks.values[0]...ticks.values[ticks.values.count - 1], from: bottom, to: top)
        let labels = ticks.values.map { format.text($0, step: ticks.step) }
        let widest = Double(labels.map(\.count).max() ?? 0) * Self.letter
        horizontal = LinearScale(Self.widened(range), from: widest + 10, to: Self.width - 14)
        rungs = Array(zip(ticks.values, labels)).map { (place: $0, label: $1) }
        marks = axis.ticks(over: horizontal.domain)
    }

    private static func widened(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
        range.lowerBound < range.upperBound ? range : range.lowerBound - 0.5...range.upperBound + 0.5
    }

    /// Lines and labels of both scales.
    var markup: [Markup] {
        let rungs = rungs.flatMap { place, label in
            let height = vertical.position(place)
            return [
                Self.line(left, height, right, height, "grid"),
                Self.label(label, left - 6, height + 4, anchor: "end"),
            ]
        }
        let marks = marks.flatMap { place, label in
            let across = horizontal.position(place)
            return [
                Self.line(across, bottom, across, bottom + 4, "axis"),
                Self.label(label, across, bottom + 17, anchor: "middle"),
            ]
        }
        return rungs + [Self.line(left, bottom, right, bottom, "axis")] + marks
    }

    static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ name: String) -> Markup {
        .element(
            "line",
            [
                "x1": coordinate(x1), "y1": coordinate(y1), "x2": coordinate(x2), "y2": coordinate(y2), "class": name,
            ]
        )
    }

    static func label(_ text: String, _ x: Double, _ y: Double, anchor: String, _ name: String = "label") -> Markup {
        .element(
            "text",
            ["x": coordinate(x), "y": coordinate(y), "text-anchor": anchor, "class": name],
            text: text
        )
    }

    static func box(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double,
        _ name: String,
        round: Double? = nil,
        title: String? = nil
    ) -> Markup {
        .element(
            "rect",
            [
                "x": coordinate(x), "y": coordinate(y), "width": coordinate(max(0, width)),
                "height": coordinate(max(0, height)), "rx": round.map(coordinate), "class": name,
            ],
            title.map { [.element("title", [:], text: $0)] } ?? []
        )
    }

    /// The text, cut so that it is no wider than that.
    static func fitting(_ text: String, width: Double) -> String {
        let most = max(1, Int(width / letter))
        return text.count <= most ? text : text.prefix(most - 1) + "…"
    }
}
