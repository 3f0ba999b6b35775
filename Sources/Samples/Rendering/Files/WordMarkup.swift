/// The body of a Word file (WordprocessingML, ECMA-376 part 1, section 17).
enum WordMarkup {
    static func document(_ draft: Draft, face: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
        \(draft.blocks.map { element($0, face) }.joined(separator: "\n"))
        <w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" \
        w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
    }

    private static func element(_ block: Block, _ face: String) -> String {
        switch block {
        case .title(let text): paragraph([text], face, bold: true, size: 28, alignment: "center")
        case .heading(let text): paragraph([text], face, bold: true)
        case .paragraph(let text): paragraph([text], face)
        case .item(let label, let text, let level): paragraph(["\(label) \(text)"], face, indent: level * 600)
        case .lines(let lines, let alignment):
            paragraph(lines, face, alignment: alignment.name)
        case .table(let table): self.table(table, face)
        case .signatures(let blocks): blocks.map { paragraph($0.lines, face) }.joined(separator: "\n")
        case .rule: paragraph([""], face)
        case .pageBreak: "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
        }
    }

    private static func paragraph(
        _ lines: [String],
        _ face: String,
        bold: Bool = false,
        size: Int = 22,
        alignment: String = "left",
        indent: Int = 0
    ) -> String {
        let text = lines.map { "<w:t xml:space=\"preserve\">\($0.escaped)</w:t>" }.joined(separator: "<w:br/>")
        let run = """
            <w:r><w:rPr><w:rFonts w:ascii="\(face)" w:hAnsi="\(face)"/>\(bold ? "<w:b/>" : "")<w:sz w:val="\(size)"/></w:rPr>\(text)</w:r>
            """
        let properties = """
            <w:pPr><w:spacing w:after="140"/><w:ind w:left="\(indent)"/><w:jc w:val="\(alignment)"/></w:pPr>
            """
        return "<w:p>\(properties)\(run)</w:p>"
    }

    private static func table(_ table: Table, _ face: String) -> String {
        let total = table.widths.reduce(0, +)
        let widths = table.widths.map { Int($0 / total * 9000) }
        let line = table.look == .grid ? "single" : "nil"
        let borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
            "<w:\(side) w:val=\"\(line)\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }
        let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
        let head = table.head.isEmpty ? [] : [row(table.head, bold: true, table, widths, face)]
        let rows = table.rows.map { row($0.cells, bold: $0.emphasis != .none, table, widths, face) }
        return """
            <w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>\(borders.joined())</w:tblBorders></w:tblPr>\
            <w:tblGrid>\(grid)</w:tblGrid>\((head + rows).joined())</w:tbl>\(paragraph([""], face))
            """
    }

    private static func row(_ cells: [String], bold: Bool, _ table: Table, _ widths: [Int], _ face: String) -> String {
        let cells = widths.indices.map { index in
            let text = cells.indices.contains(index) ? cells[index] : ""
            let alignment = index > 0 && table.isNumeric(index) ? "right" : "left"
            let content = paragraph([text], face, bold: bold, size: 20, alignment: alignment)
            return "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[index])\" w:type=\"dxa\"/></w:tcPr>\(content)</w:tc>"
        }
        return "<w:tr>\(cells.joined())</w:tr>"
    }
}
