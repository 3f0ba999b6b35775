/// A rectangle on a page, in points (1/72 inch), with the origin at the page's top left.
package struct BoundingBox: Hashable, Sendable, Codable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The smallest box that covers both.
    package func union(_ other: Self) -> Self {
        let left = min(x, other.x)
        let top = min(y, other.y)
        let right = max(x + width, other.x + other.width)
        let bottom = max(y + height, other.y + other.height)
        return Self(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// Whether the vertical extents overlap by at least half of the lower of the two heights.
    package func sharesLine(with other: Self) -> Bool {
        let overlap = min(y + height, other.y + other.height) - max(y, other.y)
        return overlap >= 0.5 * min(height, other.height)
    }
}
