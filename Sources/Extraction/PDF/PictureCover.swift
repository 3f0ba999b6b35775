import Documents

/// What part of a page boxes cover, on a grid of 64 by 64 cells.
struct PictureCover {
    private static let cells = 64

    private let bounds: BoundingBox
    private var isCovered = [Bool](repeating: false, count: cells * cells)

    /// - Parameter bounds: the page or the part of it that is asked about.
    init(of bounds: BoundingBox, by boxes: some Sequence<BoundingBox>) {
        self.bounds = bounds
        guard bounds.width > 0, bounds.height > 0 else { return }
        for box in boxes { cover(box) }
    }

    /// 0…1.
    var share: Double { Double(isCovered.count(where: \.self)) / Double(isCovered.count) }

    private mutating func cover(_ box: BoundingBox) {
        let columns = Self.range(from: box.x - bounds.x, by: box.width, of: bounds.width)
        let rows = Self.range(from: box.y - bounds.y, by: box.height, of: bounds.height)
        for row in rows {
            for column in columns { isCovered[row * Self.cells + column] = true }
        }
    }

    /// The cells whose middles lie within.
    private static func range(from start: Double, by length: Double, of whole: Double) -> Range<Int> {
        func cell(_ place: Double) -> Int {
            let cell = (place / whole * Double(cells) - 0.5).rounded(.up)
            return cell.isFinite ? Int(min(max(cell, 0), Double(cells))) : 0
        }
        let (first, end) = (cell(start), cell(start + length))
        return first..<max(first, end)
    }
}
