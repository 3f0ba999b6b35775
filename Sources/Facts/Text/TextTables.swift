/// The tables of a page, told from the gaps in its lines.
///
/// A row is a line with at least two cells; cells are separated by a tab or two blanks. Rows that follow each other, with
/// at most one line between them that has no gaps and is short, are one table. Its header is the nearest row above
/// whose cells are words.
struct TextTables {
    struct Cell {
        var range: Range<Int>
        /// Counted from the right, for rows with an empty label on their left lose it.
        var column: Int
    }

    struct Table {
        var rows: [[Cell]] = []
        /// The header above each row, by its index in `rows`; cells from the right.
        var headers: [[Int: Range<Int>]] = []
    }

    let tables: [Table]
    /// All cells with the header above them, in order of the text.
    private var cells: [(range: Range<Int>, header: Range<Int>?)] = []
    private let text: ScalarText

    init(_ text: ScalarText) {
        self.text = text
        tables = Self.tables(in: text)
        for table in tables {
            for (row, headers) in zip(table.rows, table.headers) {
                cells += row.map { ($0.range, headers[$0.column]) }
            }
        }
    }

    /// The cell at that place and the header's words above it in lower case; nil outside tables and without a header.
    func cell(at index: Int) -> (range: Range<Int>, header: String)? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        guard low < cells.count, cells[low].range.contains(index) else { return nil }
        return cells[low].header.map { (cells[low].range, text.string($0).lowercased()) }
    }

    private static func tables(in text: ScalarText) -> [Table] {
        var tables: [Table] = []
        var table = Table()
        var header: [Int: Range<Int>] = [:]
        var plainLines = 0
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, !text.isLineEnd(end) { end += 1 }
            let pieces = cells(of: start..<end, in: text)
            if pieces.count >= 2 {
                let row = pieces.enumerated().map { Cell(range: $1, column: pieces.count - 1 - $0) }
                // In a list of two columns a row of words is a label and its value.
                if row.count > 2 || table.rows.isEmpty, row.allSatisfy({ isCaption($0.range, in: text) }) {
                    header = Dictionary(uniqueKeysWithValues: row.map { ($0.column, $0.range) })
                }
                table.rows.append(row)
                table.headers.append(header)
                plainLines = 0
            } else if !pieces.isEmpty {
                plainLines += 1
                if plainLines > 1 || end - start > maximumPlainLine {
                    if !table.rows.isEmpty { tables.append(table) }
                    (table, header, plainLines) = (Table(), [:], 0)
                }
            }
            start = end + 1
        }
        return table.rows.isEmpty ? tables : tables + [table]
    }

    /// A longer line without gaps is running text and ends a table.
    private static let maximumPlainLine = 60

    private static func cells(of line: Range<Int>, in text: ScalarText) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = text.skipBlanks(line.lowerBound)
        var index = start
        while index < line.upperBound {
            let next = text.skipBlanks(index)
            let isGap = next - index >= 2 || (index..<next).contains { text[$0] == 0x09 }
            // A dollar sign in a narrow column of its own belongs to the figures behind it.
            if next < line.upperBound, isGap, !(index == start + 1 && text[start] == 0x24) {
                if index > start { cells.append(start..<index) }
                start = next
            }
            index = max(next, index + 1)
        }
        var end = min(index, line.upperBound)
        while end > start, text.isBlank(end - 1) { end -= 1 }
        return end > start ? cells + [start..<end] : cells
    }

    /// Whether a cell could be a column's caption: a few words, no amount.
    private static func isCaption(_ range: Range<Int>, in text: ScalarText) -> Bool {
        guard range.count <= 60, range.contains(where: { text.isLetter($0) || text[$0] == 0x25 || text[$0] == 0x24 })
        else { return false }
        let digits = range.count { text.isDigit($0) }
        return digits <= 4 && !range.contains { text[$0] == 0x24 && text.isDigit($0 + 1) }
    }
}
