import COCR
import Documents

/// Finds the characters of figures in a picture: parts of ink beside one another, as many as were read.
///
/// Words whose characters touch are passed over.
struct DigitGlyphFinder {
    /// Signs that digits are taken for in bad pictures.
    private static let lookalikes: Set<Character> = ["©", "®", "@"]
    /// What figures have besides digits.
    private static let marks: Set<Character> = [".", ",", "/", "$", "%", "-", "(", ")", "#", ":"]
    private static let lowMarks: Set<Character> = [".", ",", "-", ":"]
    /// The least height of a digit, as a share of that of the word's highest part.
    private static let leastShareOfHeight = 0.6
    /// Smaller parts, in pixels, are specks; lower characters are none that could be told apart.
    private static let (leastPart, leastHeight) = (2, 6)
    /// So many tell all that there is to tell; in the worst case each is compared with all others.
    private static let mostGlyphs = 1_500

    private let picture: Picture
    private let ink: Picture

    /// Nil for a picture of one gray.
    init?(_ picture: Picture) {
        guard picture.depth == 8, let levels = GrayLevels(of: picture),
            let ink = picture.binary(below: (levels.paper + levels.ink) / 2)
        else { return nil }
        (self.picture, self.ink) = (picture, ink)
    }

    func glyphs(of words: [LayoutWord]) -> [DigitGlyph] {
        let figures = words.indices.map { (index: $0, characters: Array(words[$0].text)) }
            .filter { Self.isFigure($0.characters) }
            .prefix(Self.mostGlyphs / 2)
            .map { Figure(word: $0.index, characters: $0.characters, parts: parts(of: words[$0.index].box)) }
        let usualShape = Self.usualShape(figures)
        var found: [DigitGlyph] = []
        for figure in figures where found.count < Self.mostGlyphs {
            let characters = figure.characters
            guard let parts = GlyphPart.split(figure.parts, into: characters.count, shape: usualShape),
                Self.areAsHigh(parts, characters)
            else { continue }
            for (number, (character, part)) in zip(characters, parts).enumerated() where Self.isDigitlike(character) {
                guard part.rows.count >= Self.leastHeight, let shape = shape(part) else { continue }
                found.append(
                    DigitGlyph(
                        word: figure.word,
                        index: number,
                        label: character,
                        width: part.columns.count,
                        height: part.rows.count,
                        shape: shape
                    )
                )
            }
        }
        return found
    }

    /// A word of digits and marks, and the parts of ink that it was read from.
    private struct Figure {
        var word: Int
        var characters: [Character]
        var parts: [GlyphPart]
    }

    /// How wide most digits are for their height; nil where no word's digits stand apart.
    private static func usualShape(_ figures: [Figure]) -> Double? {
        let shapes = figures.filter { $0.parts.count == $0.characters.count }
            .flatMap { zip($0.characters, $0.parts).filter { isDigitlike($0.0) }.map(\.1.shape) }
            .sorted()
        return shapes.isEmpty ? nil : shapes[shapes.count / 2]
    }

    /// Whether all parts but points and dashes are about as high as the highest; otherwise one is a speck, and others two
    /// characters that touch.
    private static func areAsHigh(_ parts: [GlyphPart], _ characters: [Character]) -> Bool {
        let highest = parts.map(\.rows.count).max() ?? 0
        return zip(parts, characters).allSatisfy { part, character in
            lowMarks.contains(character) || Double(part.rows.count) >= leastShareOfHeight * Double(highest)
        }
    }

    /// Whether it is a digit or may have been one.
    static func isDigitlike(_ character: Character) -> Bool {
        ("0"..."9").contains(character) || lookalikes.contains(character)
    }

    private static func isFigure(_ characters: [Character]) -> Bool {
        characters.contains { $0.isWholeNumber }
            && characters.allSatisfy { isDigitlike($0) || marks.contains($0) }
    }

    /// The characters in a box and a pixel around it, from left to right.
    private func parts(of box: BoundingBox) -> [GlyphPart] {
        var place = boxCreate(
            Int32(max(box.x - 1, 0)),
            Int32(max(box.y - 1, 0)),
            Int32(box.width + 2),
            Int32(box.height + 2)
        )
        var clipped: UnsafeMutablePointer<Box>?
        defer {
            boxDestroy(&place)
            boxDestroy(&clipped)
        }
        guard let piece = ink.mapped({ pixClipRectangle($0, place, &clipped) }), let clipped else { return [] }
        var found = pixConnCompBB(piece.handle, 8)
        defer { boxaDestroy(&found) }
        let parts = (0..<boxaGetCount(found)).compactMap { index -> GlyphPart? in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(found, index, &x, &y, &width, &height) == 0, width >= Self.leastPart,
                height >= Self.leastPart
            else { return nil }
            let (left, top) = (Int(clipped.pointee.x + x), Int(clipped.pointee.y + y))
            return GlyphPart(columns: left..<left + Int(width), rows: top..<top + Int(height))
        }
        var characters: [GlyphPart] = []
        for part in parts.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            if let last = characters.last, last.isOne(with: part) {
                characters[characters.count - 1].take(part)
            } else {
                characters.append(part)
            }
        }
        return characters
    }

    /// The mean ink of the part of the picture behind each cell of the grid.
    private func shape(_ part: GlyphPart) -> GlyphShape? {
        var wide: [[Float]] = []
        for row in part.rows {
            guard let pixels = picture.row(row) else { return nil }
            wide.append(Self.averaged(part.columns.map { Float(255 - pixels[$0]) }, to: GlyphShape.columns))
        }
        let high = (0..<GlyphShape.columns).map { column in
            Self.averaged(wide.map { $0[column] }, to: GlyphShape.rows)
        }
        return GlyphShape((0..<GlyphShape.rows).flatMap { row in high.map { $0[row] } })
    }

    /// Numbers spread evenly over `count` cells, each the mean of what it covers.
    private static func averaged(_ numbers: [Float], to count: Int) -> [Float] {
        let step = Float(numbers.count) / Float(count)
        return (0..<count).map { cell in
            let (start, end) = (Float(cell) * step, Float(cell + 1) * step)
            let covered = Int(start)..<max(Int(start) + 1, min(Int(end.rounded(.up)), numbers.count))
            let sum = covered.reduce(Float(0)) { sum, index in
                sum + numbers[index] * max(min(end, Float(index + 1)) - max(start, Float(index)), 0)
            }
            return sum / step
        }
    }
}
