/// A drawn line to sign on, and what stands on it.
package struct SigningLine: Hashable, Sendable, Codable {
    /// The ruled line itself, in points.
    package var box: BoundingBox
    /// The share of the room above the line that is covered with ink other than recognised words, 0…1.
    package var ink: Double
    /// The box of that ink, in points; nil without any.
    package var inkBox: BoundingBox?
    /// Whether a stamp or seal lies over the line; its ink is not counted.
    package var isStamped: Bool

    package init(box: BoundingBox, ink: Double, inkBox: BoundingBox? = nil, isStamped: Bool = false) {
        self.box = box
        self.ink = ink
        self.inkBox = inkBox
        self.isStamped = isStamped
    }

    private enum CodingKeys: String, CodingKey {
        case box, ink
        case inkBox = "ink_box"
        case isStamped = "is_stamped"
    }
}
