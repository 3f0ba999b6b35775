/// A table set to the width of a column: rows of marks, each from its own upper left corner.
struct TableLayout {
    struct Row {
        var height: Double
        /// A title of a section does not stand alone at the foot of a page.
        var keepsNext = false
        var marks: [DrawnPage.Mark]
        var lines: [String]
    }

    private(set) var rows: [Row] = []
    private let table: Table
    private let face: Typeface
    private let measure: TextMeasure
    private let lefts: [Double]
    private let widths: [Double]
    private let isNumeric: [Bool]
    private let padding = 4.0

    init(_ table: Table, style: PageStyle, measure: TextMeasure) {
        self.table = table
        self.measure = measure
        let count = table.widths.count
        face = style.face.sized(style.face.size * (count > 4 ? 0.84 : 0.95))
        let total = table.widths.reduce(0, +)
        // Narrow tables look lost when they are spread over the whole page.
        let width = style.columnWidth * (count <= 2 && style.columns == 1 ? 0.86 : 1)
        let columnWidths = table.widths.map { $0 / total * width }
        widths = columnWidths
        lefts = columnWidths.indices.map { columnWidths[..<$0].reduce(0, +) }
        isNumeric = (0..<count).map { $0 > 0 && table.isNumeric($0) }
        if !table.head.isEmpty { rows.append(row(table.head, .none, isHead: true)) }
        for entry in table.rows { rows.append(row(entry.cells, entry.emphasis, isHead: false)) }
        if table.look == .grid { closeGrid() }
    }

    private var width: Double { widths.reduce(0, +) }

    private func row(_ cells: [String], _ emphasis: Table.Emphasis, isHead: Bool) -> Row {
        let face = isHead || emphasis != .none ? face.bold() : face
        let wrapped = widths.indices.map { column in
            cells.indices.contains(column) ? wrap(cells[column], column, face, emphasis, isHead: isHead) : []
        }
        let count = max(1, wrapped.map(\.count).max() ?? 1)
        var row = Row(
            height: Double(count) * face.lineHeight + 3,
            keepsNext: emphasis == .section,
            marks: [],
            lines: []
        )
        for line in 0..<count {
            let texts = wrapped.map { $0.indices.contains(line) ? $0[line] : "" }
            let base = 1.5 + face.size + Double(line) * face.lineHeight
            for (column, text) in texts.enumerated() where !text.isEmpty {
                row.marks.append(.text(text, at: .init(x: x(of: text, column, face), y: base), face))
            }
            if table.look == .leaders, line == count - 1, !isHead { row.marks += leaders(texts, base) }
            row.lines.append(texts.filter { !$0.isEmpty }.joined(separator: "  "))
        }
        row.marks += rules(emphasis, isHead: isHead, height: row.height)
        return row
    }

    /// Titles of sections run over the columns beside them.
    private func wrap(
        _ text: String,
        _ column: Int,
        _ face: Typeface,
        _ emphasis: Table.Emphasis,
        isHead: Bool
    ) -> [String] {
        let room = emphasis == .section ? width : widths[column] - 2 * padding
        return isNumeric[column] && !isHead ? [text] : measure.lines(of: text, face, width: room)
    }

    private func x(of text: String, _ column: Int, _ face: Typeface) -> Double {
        guard isNumeric[column] else { return lefts[column] + padding }
        return lefts[column] + widths[column] - padding - measure.width(of: text, face)
    }

    /// Dots from the end of the first cell to the start of the second.
    private func leaders(_ texts: [String], _ base: Double) -> [DrawnPage.Mark] {
        guard texts.count > 1, !texts[0].isEmpty, !texts[1].isEmpty, isNumeric[1] else { return [] }
        let start = lefts[0] + padding * 2 + measure.width(of: texts[0], face.bold())
        let end = x(of: texts[1], 1, face.bold()) - padding
        let count = Int((end - start) / measure.width(of: ".", face))
        guard count > 2 else { return [] }
        return [.text(String(repeating: ".", count: count), at: .init(x: start, y: base), face)]
    }

    private func rules(_ emphasis: Table.Emphasis, isHead: Bool, height: Double) -> [DrawnPage.Mark] {
        func across(_ y: Double, _ lineWidth: Double) -> DrawnPage.Mark {
            .line(from: .init(x: 0, y: y), to: .init(x: width, y: y), width: lineWidth)
        }
        switch table.look {
        case .grid:
            let sides = (lefts + [width]).map { x in
                DrawnPage.Mark.line(from: .init(x: x, y: 0), to: .init(x: x, y: height), width: 0.5)
            }
            return [across(0, 0.5)] + (emphasis == .section ? [sides[0], sides[sides.count - 1]] : sides)
        case .ruled: return isHead ? [across(height - 0.5, 1)] : emphasis == .total ? [across(0.3, 0.5)] : []
        case .plain, .leaders: return emphasis == .total ? [amountRule()] : []
        }
    }

    /// The short line above a sum.
    private func amountRule() -> DrawnPage.Mark {
        let last = widths.count - 1
        let from = lefts[last] + widths[last] * 0.25
        return .line(from: .init(x: from, y: 0.3), to: .init(x: width - padding, y: 0.3), width: 0.5)
    }

    private mutating func closeGrid() {
        guard let last = rows.last else { return }
        let y = last.height
        rows[rows.count - 1].marks.append(.line(from: .init(x: 0, y: y), to: .init(x: width, y: y), width: 0.5))
    }
}
