import Mathematics

/// The picture of a character in a figure, and what it was read as.
struct DigitGlyph {
    /// The index of its word, and its own in the word's characters.
    var word: Int
    var index: Int
    /// What it was read as: a digit, or a sign that digits are taken for.
    var label: Character
    /// Of the ink, in pixels.
    var width: Int
    var height: Int
    /// Its ink, drawn into a grid of one size.
    var shape: GlyphShape
}

/// A small picture of a glyph, of mean 0 and length 1, so that the product of two is their correlation.
struct GlyphShape {
    static let (columns, rows) = (12, 16)

    private let values: [Float]

    /// Nil for a picture of one gray.
    ///
    /// - Parameter values: the ink, row by row.
    init?(_ values: [Float]) {
        let mean = values.reduce(0, +) / Float(values.count)
        self.init(direction: values.map { $0 - mean }, leastLength: 1)
    }

    /// Shapes added up.
    struct Sum {
        fileprivate var values = [Float](repeating: 0, count: columns * rows)

        mutating func add(_ shape: GlyphShape) {
            for place in values.indices { values[place] += shape.values[place] }
        }
    }

    /// The middle of several; nil of none.
    init?(mean sum: Sum) { self.init(direction: sum.values, leastLength: 0) }

    private init?(direction: [Float], leastLength: Float) {
        let length = VectorMath.dot(direction, direction).squareRoot()
        guard length > leastLength else { return nil }
        values = direction.map { $0 / length }
    }

    /// −1…1; 1 for the same shape.
    func correlation(with other: GlyphShape) -> Float { VectorMath.dot(values, other.values) }
}
