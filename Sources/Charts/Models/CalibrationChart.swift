package import Foundation

/// How often answers are right, against how sure they were.
///
/// Points on the diagonal are honest, points below it too sure; the bars below say how many answers each point stands for.
package struct CalibrationChart: Hashable, Sendable {
    package struct Bin: Hashable, Sendable {
        /// The mean of the confidences.
        package var confidence: Double
        /// The share that is right, and where it surely lies.
        package var accuracy: Double
        package var interval: ClosedRange<Double>
        package var count: Int

        package init(confidence: Double, accuracy: Double, interval: ClosedRange<Double>, count: Int) {
            self.confidence = confidence
            self.accuracy = accuracy
            self.interval = interval
            self.count = count
        }
    }

    private static let plotHeight = 200.0
    private static let barsHeight = 40.0
    private static let barWidth = 12.0

    package var title: String
    /// The mean distance of confidence and accuracy.
    package var error: Double
    package var bins: [Bin]
    private let format: ValueFormat

    /// - Parameter locale: How the reader writes numbers.
    package init(title: String, error: Double, bins: [Bin], locale: Locale) {
        self.title = title
        format = ValueFormat(.percent, locale)
        self.error = error
        self.bins = bins
    }

    /// Nil when no bin has an answer.
    package var chart: Chart? {
        let bins = bins.filter { $0.count > 0 }
        guard !bins.isEmpty else { return nil }
        let bottom = Self.plotHeight + 10
        let frame = Frame(top: 10, bottom: bottom, across: .value(format), 0...1, values: 0...1, as: format)
        let diagonal = Frame.line(frame.left, frame.bottom, frame.right, frame.top, "rule")
        let floor = bottom + 26 + Self.barsHeight
        return Chart(
            title: title,
            summary: summary(of: bins),
            width: Frame.width,
            height: floor + 18,
            drawing: frame.markup + [diagonal] + bins.flatMap { point($0, in: frame) } + counts(bins, floor, in: frame)
                + [Frame.label("confidence; bars: answers", frame.right, floor + 14, anchor: "end")],
            table: ChartTable(
                columns: ["Confidence", "Right", "From", "To", "Answers"],
                rows: bins.map { bin in
                    [bin.confidence, bin.accuracy, bin.interval.lowerBound, bin.interval.upperBound]
                        .map { format.text($0) } + [count(bin.count)]
                }
            )
        )
    }

    private func point(_ bin: Bin, in frame: Frame) -> [Markup] {
        let x = frame.horizontal.position(bin.confidence)
        let (low, high) = (
            frame.vertical.position(bin.interval.lowerBound), frame.vertical.position(bin.interval.upperBound)
        )
        let title =
            "said \(format.text(bin.confidence)), right \(format.text(bin.accuracy)), "
            + "\(count(bin.count)) answers"
        return [
            Frame.line(x, low, x, high, "whisker"),
            SeriesMark.point(0, x, frame.vertical.position(bin.accuracy), title: title),
        ]
    }

    private func counts(_ bins: [Bin], _ floor: Double, in frame: Frame) -> [Markup] {
        let most = Double(bins.map(\.count).max() ?? 1)
        return bins.map { bin in
            let height = Double(bin.count) / most * Self.barsHeight
            let x = frame.horizontal.position(bin.confidence) - Self.barWidth / 2
            return Frame.box(x, floor - height, Self.barWidth, height, "bar", title: "\(count(bin.count)) answers")
        }
    }

    private func summary(of bins: [Bin]) -> String {
        let total = bins.reduce(0) { $0 + $1.count }
        return "Of \(count(total)) answers; confidence and accuracy differ by \(format.text(error)) in the mean."
    }

    private func count(_ number: Int) -> String { format.of(.number).text(Double(number)) }
}
