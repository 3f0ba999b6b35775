/// How one author's pages look.
struct PageStyle: Sendable {
    enum Numbering: Sendable { case none, plain, ofTotal, dashed }

    var face: Typeface
    var width: Double
    var height: Double
    var margin: Double
    var leading: Double
    var paragraphGap: Double
    var firstIndent: Double
    var columns: Int
    var numbering: Numbering
    var centresTitles: Bool
    var underlinesTitles: Bool
    var signaturesAbreast: Bool

    private static let letter = (612.0, 792.0)
    private static let a4 = (595.28, 841.89)

    init(_ style: Jurisdiction.Style, isSheet: Bool, isLease: Bool, _ dice: inout Dice) {
        let family = dice.pick([
            ("Liberation Serif", 0.5), ("Liberation Sans", 0.27), ("Liberation Mono", isSheet ? 0.3 : 0.06),
            ("DejaVu Serif", 0.07), ("Liberation Sans Narrow", 0.06),
        ])
        let isWide = family.hasPrefix("DejaVu") || family.hasSuffix("Mono")
        columns = isLease && !isWide && dice.chance(0.08) ? 2 : 1
        face = Typeface(
            family: family,
            size: dice.pick(isWide ? [9, 9.5] : columns == 2 ? [8.5, 9] : [10.5, 11, 11, 12])
        )
        (width, height) = style == .american ? Self.letter : Self.a4
        margin = dice.pick([60, 72, 72, 80])
        leading = dice.pick([1, 1, 1.08, 1.2])
        paragraphGap = dice.pick([0.35, 0.5, 0.7, 1])
        firstIndent = dice.pick([0, 0, 0, 24, 36])
        numbering = dice.pick([.none, .plain, .plain, .ofTotal, .dashed])
        centresTitles = dice.chance(0.85)
        underlinesTitles = dice.chance(0.25)
        signaturesAbreast = dice.chance(0.4)
    }

    /// The same with small type and little white, for a paper that must fit on few pages.
    func compact() -> Self {
        var style = self
        style.face.size = 8.5
        style.margin = 42
        style.leading = 1
        style.paragraphGap = 0.3
        style.signaturesAbreast = true
        return style
    }

    var lineHeight: Double { face.lineHeight * leading }
    private var gutter: Double { 20 }

    /// The width of the text in one column.
    var columnWidth: Double { columns == 1 ? width - 2 * margin : (width - 2 * margin - gutter) / 2 }

    func left(ofColumn column: Int) -> Double { margin + Double(column) * (columnWidth + gutter) }

    func number(_ page: Int, of total: Int) -> String? {
        switch numbering {
        case .none: nil
        case .plain: "\(page)"
        case .ofTotal: "Page \(page) of \(total)"
        case .dashed: "- \(page) -"
        }
    }
}
