/// Sets a paper on pages.
struct PageSetter {
    private let style: PageStyle
    private let measure: TextMeasure
    private var dice: Dice
    private var pages: [DrawnPage]
    private var column = 0
    private var y: Double

    private init(style: PageStyle, measure: TextMeasure, dice: Dice) {
        self.style = style
        self.measure = measure
        self.dice = dice
        pages = [DrawnPage(width: style.width, height: style.height)]
        y = style.margin
    }

    static func pages(of draft: Draft, style: PageStyle, measure: TextMeasure, dice: Dice) -> [DrawnPage] {
        var setter = Self(style: style, measure: measure, dice: dice)
        for block in draft.blocks { setter.set(block) }
        setter.addFooters(draft.footer)
        return setter.pages
    }

    private var left: Double { style.left(ofColumn: column) }
    private var bottom: Double { style.height - style.margin }

    // MARK: - Blocks

    private mutating func set(_ block: Block) {
        switch block {
        case .title(let text): setTitle(text)
        case .heading(let text):
            reserve(style.lineHeight * 3)
            y += style.lineHeight * 0.4
            setParagraph(text, style.face.bold(), indent: 0, firstIndent: 0)
        case .paragraph(let text): setParagraph(text, style.face, indent: 0, firstIndent: style.firstIndent)
        case .item(let label, let text, let level): setItem(label, text, level)
        case .lines(let lines, let alignment): setLines(lines, alignment)
        case .table(let table): setTable(table)
        case .signatures(let blocks): setSignatures(blocks)
        case .rule:
            mark(.line(from: .init(x: left, y: y), to: .init(x: left + style.columnWidth, y: y), width: 0.7))
            y += style.lineHeight * 0.6
        case .pageBreak: breakColumn(wholePage: true)
        }
    }

    private mutating func setTitle(_ text: String) {
        let face = style.face.bold().sized(style.face.size * (style.columns == 2 ? 1.15 : 1.3))
        y += y > style.margin ? style.lineHeight * 0.6 : 0
        for line in measure.lines(of: text, face, width: style.columnWidth) {
            reserve(face.lineHeight)
            let width = measure.width(of: line, face)
            let x = style.centresTitles ? left + (style.columnWidth - width) / 2 : left
            place(line, x: x, face, height: face.lineHeight)
            if style.underlinesTitles {
                mark(.line(from: .init(x: x, y: y), to: .init(x: x + width, y: y), width: 0.8))
            }
            note(line)
        }
        y += style.lineHeight * 0.9
    }

    private mutating func setItem(_ label: String, _ text: String, _ level: Int) {
        let indent = Double(level) * 26
        let whole = label.isEmpty ? text : "\(label) \(text)"
        setParagraph(whole, style.face, indent: indent, firstIndent: level == 0 ? style.firstIndent : 0)
    }

    private mutating func setParagraph(_ text: String, _ face: Typeface, indent: Double, firstIndent: Double) {
        let lines = measure.lines(of: text, face, width: style.columnWidth - indent, firstIndent: firstIndent)
        for (index, line) in lines.enumerated() {
            reserve(style.lineHeight)
            place(line, x: left + indent + (index == 0 ? firstIndent : 0), face, height: style.lineHeight)
            note(line)
        }
        y += style.lineHeight * style.paragraphGap
    }

    private mutating func setLines(_ lines: [String], _ alignment: Block.Alignment) {
        for text in lines {
            for line in measure.lines(of: text, style.face, width: style.columnWidth) {
                reserve(style.lineHeight)
                let spare = style.columnWidth - measure.width(of: line, style.face)
                let shift = alignment == .left ? 0 : alignment == .centre ? spare / 2 : spare
                place(line, x: left + shift, style.face, height: style.lineHeight)
                note(line)
            }
        }
        y += style.lineHeight * max(0.5, style.paragraphGap)
    }

    private mutating func setTable(_ table: Table) {
        let layout = TableLayout(table, style: style, measure: measure)
        for row in layout.rows {
            reserve(row.keepsNext ? row.height * 2 : row.height)
            for mark in row.marks { self.mark(mark.moved(x: left, y: y)) }
            for line in row.lines { note(line) }
            y += row.height
        }
        y += style.lineHeight * 0.8
    }

    private mutating func setSignatures(_ blocks: [SignatureBlock]) {
        y += style.lineHeight * 0.6
        let abreast = style.signaturesAbreast && style.columns == 1 && blocks.count == 2
        let width = abreast ? style.columnWidth / 2 - 12 : style.columnWidth
        let layouts = blocks.map { SignatureLayout($0, style: style, width: width, measure: measure, &dice) }
        if abreast {
            reserve(layouts.map(\.height).max() ?? 0)
            for (index, layout) in layouts.enumerated() {
                layout.marks.forEach { mark($0.moved(x: left + Double(index) * (width + 24), y: y)) }
            }
            for line in SignatureLayout.abreast(layouts) { note(line) }
            y += layouts.map(\.height).max() ?? 0
        } else {
            for layout in layouts {
                reserve(layout.height)
                layout.marks.forEach { mark($0.moved(x: left, y: y)) }
                layout.rows.forEach { note($0) }
                y += layout.height
            }
        }
    }

    // MARK: - Pages

    /// Begins a new column or page when that much does not fit below.
    private mutating func reserve(_ height: Double) {
        if y + height > bottom, y > style.margin { breakColumn(wholePage: false) }
    }

    private mutating func breakColumn(wholePage: Bool) {
        y = style.margin
        column = wholePage ? 0 : (column + 1) % style.columns
        if column == 0 { pages.append(DrawnPage(width: style.width, height: style.height)) }
    }

    private mutating func place(_ text: String, x: Double, _ face: Typeface, height: Double) {
        mark(.text(text, at: .init(x: x, y: y + face.size), face))
        y += height
    }

    private mutating func mark(_ mark: DrawnPage.Mark) { pages[pages.count - 1].marks.append(mark) }

    private mutating func note(_ line: String) { pages[pages.count - 1].lines.append(line) }

    private mutating func addFooters(_ footer: String?) {
        let face = style.face.sized(style.face.size * 0.8)
        let y = style.height - style.margin * 0.55
        for index in pages.indices {
            if let footer { addFooter(footer, to: index, x: style.margin, y: y, face) }
            guard let number = style.number(index + 1, of: pages.count) else { continue }
            let width = measure.width(of: number, face)
            let x = footer == nil ? (style.width - width) / 2 : style.width - style.margin - width
            addFooter(number, to: index, x: x, y: y, face)
        }
    }

    private mutating func addFooter(_ text: String, to page: Int, x: Double, y: Double, _ face: Typeface) {
        pages[page].marks.append(.text(text, at: .init(x: x, y: y), face))
        pages[page].lines.append(text)
    }
}

extension DrawnPage.Mark {
    /// The mark at another place.
    func moved(x: Double, y: Double) -> Self {
        func moved(_ point: DrawnPage.Point) -> DrawnPage.Point { .init(x: point.x + x, y: point.y + y) }
        return switch self {
        case .text(let text, let point, let face): .text(text, at: moved(point), face)
        case .line(let from, let to, let width): .line(from: moved(from), to: moved(to), width: width)
        case .ink(let points): .ink(points.map(moved))
        }
    }
}
