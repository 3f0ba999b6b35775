/// Rows under columns, as statements and schedules have them.
struct Table: Sendable {
    enum Look: Sendable, CaseIterable {
        /// Lines around every cell.
        case grid
        /// Lines under the head and above totals only.
        case ruled
        /// Dots from the first column to the last.
        case leaders
        /// Columns by spaces alone.
        case plain
    }

    enum Emphasis: Sendable { case none, section, total }

    struct Row: Sendable {
        var cells: [String]
        var emphasis = Emphasis.none
    }

    /// Empty when the table has no head.
    var head: [String]
    var rows: [Row]
    var look: Look
    /// The widths of the columns relative to one another.
    var widths: [Double]

    /// Numbers are set flush right: all columns after the first that hold a digit and no long text.
    func isNumeric(_ column: Int) -> Bool {
        let cells = rows.filter { $0.emphasis != .section }.map {
            $0.cells.indices.contains(column) ? $0.cells[column] : ""
        }
        let filled = cells.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return false }
        let numeric = filled.filter { cell in
            cell.contains(where: \.isNumber) && cell.allSatisfy { $0.isNumber || "$£€%.,()- EURn/a".contains($0) }
        }
        return numeric.count * 2 > filled.count
    }
}
