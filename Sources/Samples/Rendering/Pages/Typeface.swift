/// A face and size of type.
struct Typeface: Hashable, Sendable {
    var family: String
    var size: Double
    var isBold = false

    /// The distance from one line to the next.
    var lineHeight: Double { size * 1.22 }

    func bold() -> Self { Self(family: family, size: size, isBold: true) }
    func sized(_ size: Double) -> Self { Self(family: family, size: size, isBold: isBold) }
}
