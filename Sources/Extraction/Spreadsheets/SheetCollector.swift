import Documents

/// Follows the rows and cells of a sheet and writes them as the lines of a page (ECMA-376, part 1, 18.3.1).
///
/// Only cells that hold something cost anything: rows and columns without end are never counted through.
final class SheetCollector: XMLEvents {
    /// What one workbook may bring in all; sheets of real ledgers stay far below.
    struct Allowance {
        var cells = 2_000_000
        /// In UTF-8 bytes.
        var bytes = 10_000_000
        var isSpent: Bool { cells <= 0 || bytes <= 0 }
    }

    private(set) var page = PageTextBuilder()
    private(set) var allowance: Allowance
    /// Cells with a value in hidden rows or columns.
    private(set) var hiddenCells = 0
    /// Cells with a formula that was never computed.
    private(set) var emptyFormulas = 0
    private(set) var missingTexts = 0

    private let texts: SharedStrings
    private let formats: CellFormats
    private let epoch: SerialDate.Epoch
    private var hiddenColumns: [ClosedRange<Int>] = []
    private var row = Row()
    private var cell = Cell()
    private var isInValue = false

    private struct Row {
        var number = 0
        var isHidden = false
        var column = 0
        var cells: [String] = []
    }

    private struct Cell {
        var type = "n"
        var style: Int?
        var value = ""
        var hasFormula = false
    }

    init(texts: SharedStrings, formats: CellFormats, epoch: SerialDate.Epoch, allowance: Allowance) {
        self.texts = texts
        self.formats = formats
        self.epoch = epoch
        self.allowance = allowance
    }

    var isSatisfied: Bool { allowance.isSpent }

    /// Writes the name of the sheet.
    func begin(title: String) {
        page.append(line: title.replacing("\t", with: " "))
        page.endParagraph()
    }

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "col": if tag.isOn("hidden") { hideColumns(tag) }
        case "row": beginRow(tag)
        case "c": beginCell(tag)
        case "f": cell.hasFormula = true
        case "v", "t": isInValue = true
        case "rPh": isInGuide = true
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        switch name {
        case "row": endRow()
        case "c": endCell()
        case "v", "t": isInValue = false
        case "rPh": isInGuide = false
        default: break
        }
    }

    func text(_ text: String) {
        if isInValue, !isInGuide, cell.value.utf8.count < allowance.bytes { cell.value += text }
    }

    /// Phonetic guides repeat the text.
    private var isInGuide = false

    private func hideColumns(_ tag: XMLTag) {
        guard let first = tag.integer("min"), let last = tag.integer("max"), first <= last, hiddenColumns.count < 20_000
        else { return }
        hiddenColumns.append(first...last)
    }

    private func beginRow(_ tag: XMLTag) {
        let number = tag.integer("r") ?? row.number.addingReportingOverflow(1).partialValue
        // A gap between rows is how sheets set paragraphs apart.
        if number != row.number.addingReportingOverflow(1).partialValue { page.endParagraph() }
        row = Row(number: number, isHidden: tag.isOn("hidden"))
    }

    private func endRow() {
        if row.cells.isEmpty { page.endParagraph() } else { page.append(line: TableRow.line(of: row.cells)) }
        row.cells = []
    }

    private func beginCell(_ tag: XMLTag) {
        row.column = tag["r"].flatMap(CellReference.column) ?? row.column + 1
        cell = Cell(type: tag["t"] ?? "n", style: tag.integer("s"))
        allowance.cells -= 1
    }

    private func endCell() {
        if cell.hasFormula, cell.value.isEmpty, cell.type != "str" { emptyFormulas += 1 }
        let shown = shownText()
        guard shown.utf8.contains(where: { $0 > 0x20 }) else { return }
        allowance.bytes -= shown.utf8.count
        guard allowance.bytes >= 0 else { return }
        row.cells.append(shown)
        if row.isHidden || hiddenColumns.contains(where: { $0.contains(row.column) }) { hiddenCells += 1 }
    }

    private func shownText() -> String {
        let format = formats.format(ofStyle: cell.style)
        switch cell.type {
        case "s":
            guard let text = Int(cell.value).flatMap({ texts[$0] }) else {
                if !cell.value.isEmpty { missingTexts += 1 }
                return ""
            }
            return format.text(ofText: text)
        case "str", "inlineStr": return format.text(ofText: EscapedCharacters.decode(cell.value))
        case "b": return cell.value.isEmpty ? "" : cell.value == "0" ? "FALSE" : "TRUE"
        case "e": return cell.value
        // Dates in ISO 8601; midnight is no time of day that anybody wrote.
        case "d": return cell.value.replacing("T00:00:00", with: "")
        default: return cell.value.isEmpty ? "" : format.text(ofNumber: cell.value, epoch: epoch)
        }
    }
}
