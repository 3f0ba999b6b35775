/// A drawn line to sign on, and what stands on it.
package struct SigningLine: Hashable, Sendable, Codable {
    /// The ruled line itself, in points.
    package var box: BoundingBox
    /// The share of the room above the line that is covered with ink other than recognised words, 0…1.
    package var ink: Double
    /// The box of that ink, in points; nil without any.
    package var inkBox: BoundingBox?

    package init(box: BoundingBox, ink: Double, inkBox: BoundingBox? = nil) {
        self.box = box
        self.ink = ink
        self.inkBox = inkBox
    }

    private enum CodingKeys: String, CodingKey {
        case box, ink
        case inkBox = "ink_box"
    }
}
