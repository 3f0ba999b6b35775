/// An interval, drawn as a line with a stop at each end.
struct Whisker: Hashable, Sendable {
    private static let stop = 4.0

    var low: Double
    var high: Double
    /// Its height in the drawing.
    var at: Double

    var markup: [Markup] {
        [
            Frame.line(low, at, high, at, "whisker"),
            Frame.line(low, at - Self.stop, low, at + Self.stop, "whisker"),
            Frame.line(high, at - Self.stop, high, at + Self.stop, "whisker"),
        ]
    }
}
