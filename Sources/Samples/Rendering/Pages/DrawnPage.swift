/// A page as marks to draw, in points from its upper left corner.
struct DrawnPage: Sendable {
    struct Point: Sendable {
        var x: Double
        var y: Double
    }

    enum Mark: Sendable {
        /// Text on a base line.
        case text(String, at: Point, Typeface)
        case line(from: Point, to: Point, width: Double)
        /// A stroke of the pen through the points.
        case ink([Point])
    }

    var width: Double
    var height: Double
    var marks: [Mark] = []
    /// The lines of text in reading order.
    var lines: [String] = []

    var text: String { lines.joined(separator: "\n") }
}
