/// A place to sign, from its own upper left corner.
struct SignatureLayout {
    private(set) var marks: [DrawnPage.Mark] = []
    /// The lines of text from top to bottom.
    private(set) var rows: [String] = []
    private(set) var height = 0.0

    init(_ block: SignatureBlock, style: PageStyle, width: Double, measure: TextMeasure, _ dice: inout Dice) {
        let face = style.face
        for text in block.lines {
            let isSigned = text.contains("____") && block.mark == .ink && !text.hasPrefix("Date")
            if text.contains("____") || text.contains("/s/") { height += style.lineHeight * 0.7 }
            for line in measure.lines(of: text, face, width: width) {
                marks.append(.text(line, at: .init(x: 0, y: height + face.size), face))
                rows.append(line)
                height += style.lineHeight
            }
            if isSigned { marks.append(.ink(Self.stroke(from: 26, y: height - style.lineHeight * 0.4, &dice))) }
        }
        height += style.lineHeight
    }

    /// The lines of two blocks side by side.
    static func abreast(_ layouts: [Self]) -> [String] {
        let count = layouts.map(\.rows.count).max() ?? 0
        return (0..<count).map { index in
            layouts.compactMap { $0.rows.indices.contains(index) ? $0.rows[index] : nil }.joined(separator: "  ")
        }
    }

    /// A scrawl: a point and then, three by three, the control points and ends of curves.
    private static func stroke(from x: Double, y: Double, _ dice: inout Dice) -> [DrawnPage.Point] {
        var points = [DrawnPage.Point(x: x, y: y)]
        var x = x
        for _ in 0..<dice.number(5...9) {
            let rise = 6 + dice.fraction() * 14
            let step = 6 + dice.fraction() * 12
            points.append(.init(x: x + step * 0.1, y: y - rise))
            points.append(.init(x: x + step * (0.8 + dice.fraction()), y: y - rise * 0.9))
            x += step
            points.append(.init(x: x, y: y + dice.fraction() * 5 - 2))
        }
        return points
    }
}
