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
    /// Parts that share so much of the narrower one's width are one character: a ring and the dot inside, a broken stroke.
    private static let sharedWidth = 0.5
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
        var found: [DigitGlyph] = []
        for (index, word) in words.enumerated() where found.count < Self.mostGlyphs {
            let characters = Array(word.text)
            guard Self.isFigure(characters) else { continue }
            let parts = parts(of: word.box)
            guard parts.count == characters.count, Self.areAsHigh(parts, characters) else { continue }
            for (number, (character, part)) in zip(characters, parts).enumerated() where Self.isDigitlike(character) {
                guard part.rows.count >= Self.leastHeight, let shape = shape(part) else { continue }
                found.append(
                    DigitGlyph(
                        word: index,
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

    /// Whether all parts but points and dashes are about as high as the highest; otherwise one is a speck, and others two
    /// characters that touch.
    private static func areAsHigh(_ parts: [Part], _ characters: [Character]) -> Bool {
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

    /// A rectangle of the picture's pixels.
    private struct Part {
        var columns: Range<Int>
        var rows: Range<Int>

        /// Whether both belong to one character.
        func isOne(with other: Part) -> Bool {
            let shared = columns.clamped(to: other.columns).count
            return Double(shared) >= sharedWidth * Double(min(columns.count, other.columns.count))
        }

        private static func whole(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
            min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
        }

        mutating func take(_ other: Part) {
            columns = Self.whole(columns, other.columns)
            rows = Self.whole(rows, other.rows)
        }
    }

    /// The characters in a box and a pixel around it, from left to right.
    private func parts(of box: BoundingBox) -> [Part] {
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
        let parts = (0..<boxaGetCount(found)).compactMap { index -> Part? in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(found, index, &x, &y, &width, &height) == 0, width >= Self.leastPart,
                height >= Self.leastPart
            else { return nil }
            let (left, top) = (Int(clipped.pointee.x + x), Int(clipped.pointee.y + y))
            return Part(columns: left..<left + Int(width), rows: top..<top + Int(height))
        }
        var characters: [Part] = []
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
    private func shape(_ part: Part) -> GlyphShape? {
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
