import Documents

/// Turns a stream of text, line ends, tables and page breaks into pages; for files whose text has no geometry.
///
/// A row of a table becomes a line with tabs between its cells. Where a cell holds a text of its own (more than
/// `maximumCellLines` lines), the table only serves the layout and its cells are written one below the other.
struct FlowTextBuilder {
    private struct Table {
        /// The cells of the current row, each a list of lines.
        var cells: [[String]] = []
        var isInCell = false
    }

    private static let maximumCellLines = 3
    /// Tables nested deeper than this are read as running text.
    private static let maximumDepth = 16
    /// Stands for a page break among a cell's lines; no line that is written contains it.
    private static let pageBreak = "\u{0C}"

    private var pages: [Page] = []
    private var page = PageTextBuilder()
    private var line = ""
    private var tables: [Table] = []
    private var ignoredTables = 0
    /// Whether a page break stood between two words.
    private(set) var hasPageBreaks = false

    /// Appends to the current line; any white space separates words.
    mutating func append(_ text: some StringProtocol) {
        guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0C }) else {
            line += text
            return
        }
        line += String(text.map { $0 == "\t" || $0 == "\u{0C}" ? " " : $0 })
    }

    /// The next text stands at a tab stop or in a further column of the line.
    mutating func tab() { line += "\t" }

    /// Ends the current line; nothing happens when it is empty.
    mutating func endLine() {
        let ended = line
        line = ""
        guard !ended.allSatisfy(\.isWhitespace) else { return }
        write(ended)
    }

    /// Ends the current line and the paragraph.
    mutating func endParagraph() {
        endLine()
        if !isInCell { page.endParagraph() }
    }

    /// The next text is on a new page; empty pages are not made.
    mutating func endPage() {
        endParagraph()
        if isInCell { write(Self.pageBreak) } else { turnPage() }
    }

    mutating func beginTable() {
        endLine()
        if tables.count < Self.maximumDepth { tables.append(Table()) } else { ignoredTables += 1 }
    }

    mutating func beginCell() {
        endLine()
        guard !tables.isEmpty, ignoredTables == 0 else { return }
        tables[tables.count - 1].cells.append([])
        tables[tables.count - 1].isInCell = true
    }

    mutating func endCell() {
        endLine()
        guard !tables.isEmpty, ignoredTables == 0 else { return }
        tables[tables.count - 1].isInCell = false
    }

    mutating func endRow() {
        endCell()
        guard !tables.isEmpty, ignoredTables == 0 else { return }
        let cells = tables[tables.count - 1].cells.filter { !$0.isEmpty }
        tables[tables.count - 1] = Table()
        guard !cells.isEmpty else { return }
        let table = tables.removeLast()
        writeRow(cells)
        tables.append(table)
    }

    mutating func endTable() {
        guard ignoredTables == 0 else {
            endLine()
            ignoredTables -= 1
            return
        }
        endRow()
        if !tables.isEmpty { tables.removeLast() }
        endParagraph()
    }

    /// The pages written; at least one, be it empty.
    mutating func finish() -> [Page] {
        while !tables.isEmpty { endTable() }
        endLine()
        if !page.isEmpty || pages.isEmpty { pages.append(page.page(number: pages.count + 1)) }
        page = PageTextBuilder()
        return pages
    }

    private var isInCell: Bool { tables.last?.isInCell == true }

    private mutating func write(_ line: String) {
        if isInCell {
            let table = tables.count - 1
            tables[table].cells[tables[table].cells.count - 1].append(line)
        } else if line == Self.pageBreak {
            turnPage()
        } else {
            page.append(line: line)
        }
    }

    private mutating func turnPage() {
        guard !page.isEmpty else { return }
        hasPageBreaks = true
        pages.append(page.page(number: pages.count + 1))
        page = PageTextBuilder()
    }

    private mutating func writeRow(_ cells: [[String]]) {
        let isLayout = cells.contains { $0.count > Self.maximumCellLines || $0.contains(Self.pageBreak) }
        guard isLayout else {
            write(TableRow.line(of: cells.map { $0.joined(separator: " ") }))
            return
        }
        for cell in cells {
            for line in cell { write(line) }
            if !isInCell { page.endParagraph() }
        }
    }
}
