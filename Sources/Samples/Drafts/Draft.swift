/// A paper as written, before it is set on pages.
struct Draft: Sendable {
    var title: String
    var blocks: [Block]
    var facts: Facts
    /// A line at the foot of every page; nil for none.
    var footer: String?
    /// The name of the file without its suffix.
    var fileName: String
    /// The day that the paper was written.
    var date: CalendarDate

    /// The whole text, one paragraph or row a line.
    var text: String { blocks.flatMap(\.textLines).joined(separator: "\n") }
}

extension Block {
    /// The block as lines of plain text; a table's cells are parted by two spaces.
    var textLines: [String] {
        switch self {
        case .title(let text), .heading(let text), .paragraph(let text): [text]
        case .item(let label, let text, _): [label.isEmpty ? text : "\(label) \(text)"]
        case .lines(let lines, _): lines
        case .table(let table): table.textLines
        case .signatures(let blocks): blocks.flatMap(\.lines)
        case .rule, .pageBreak: []
        }
    }
}

extension Table {
    var textLines: [String] {
        ([head].filter { !$0.isEmpty } + rows.map(\.cells)).map { cells in
            cells.filter { !$0.isEmpty }.joined(separator: "  ")
        }
    }
}
