import Documents

/// A rectangle of whole pixels, its right and bottom edges outside.
struct PixelBox: Hashable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
    var isEmpty: Bool { width <= 0 || height <= 0 }
    var centre: (x: Int, y: Int) { ((left + right) / 2, (top + bottom) / 2) }

    func union(_ other: Self) -> Self {
        Self(
            left: min(left, other.left),
            top: min(top, other.top),
            right: max(right, other.right),
            bottom: max(bottom, other.bottom)
        )
    }

    func contains(x: Int, y: Int) -> Bool { (left..<right).contains(x) && (top..<bottom).contains(y) }

    /// How many columns both have.
    func overlap(with other: Self) -> Int { max(0, min(right, other.right) - max(left, other.left)) }

    func moved(_ columns: Int) -> Self { Self(left: left + columns, top: top, right: right + columns, bottom: bottom) }

    func inset(by pixels: Int) -> Self {
        Self(left: left + pixels, top: top + pixels, right: right - pixels, bottom: bottom - pixels)
    }

    /// The part inside a picture of that size.
    func clamped(columns: Int, rows: Int) -> Self {
        Self(left: max(0, left), top: max(0, top), right: min(columns, right), bottom: min(rows, bottom))
    }

    func scaled(by factor: Double) -> BoundingBox {
        BoundingBox(
            x: Double(left) * factor,
            y: Double(top) * factor,
            width: Double(width) * factor,
            height: Double(height) * factor
        )
    }
}

extension PixelBox {
    /// The pixels that a box touches, its measures taken times `factor`.
    init(_ box: BoundingBox, times factor: Double) {
        func pixel(_ value: Double) -> Int { value.isFinite ? Int(min(max(value * factor, -1e6), 1e6)) : 0 }
        self.init(
            left: pixel(box.x),
            top: pixel(box.y),
            right: pixel(box.x + box.width) + 1,
            bottom: pixel(box.y + box.height) + 1
        )
    }
}
