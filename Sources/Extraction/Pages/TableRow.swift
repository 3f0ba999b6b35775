/// Writes the row of a table as one line.
enum TableRow {
    /// The cells separated by tabs.
    ///
    /// Tables of amounts give the currency sign and the closing bracket cells of their own; they are joined with the
    /// number that they belong to.
    static func line(of cells: [String]) -> String {
        var line = ""
        var isGlued = true
        for cell in cells.lazy.map(trimmed) where !cell.isEmpty {
            if !isGlued && !closers.contains(cell) { line += "\t" }
            line += cell
            isGlued = openers.contains(cell)
        }
        return line
    }

    private static let openers: Set<String> = ["$", "€", "£", "(", "$("]
    private static let closers: Set<String> = [")", "%", ")%"]

    private static func trimmed(_ cell: String) -> String {
        cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
