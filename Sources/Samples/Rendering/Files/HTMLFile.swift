/// Writes a paper as a page of the web.
enum HTMLFile {
    static func text(of draft: Draft, face: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>\(draft.title.escaped)</title>
        <style>body { font-family: \(face); margin: 3em; } td { padding: 0 1em 0 0; } .n { text-align: right; }</style>
        </head>
        <body>
        \(draft.blocks.map(element).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static func element(_ block: Block) -> String {
        switch block {
        case .title(let text): "<h1 align=\"center\">\(text.escaped)</h1>"
        case .heading(let text): "<p><b>\(text.escaped)</b></p>"
        case .paragraph(let text): "<p>\(text.escaped)</p>"
        case .item(let label, let text, let level):
            "<p style=\"margin-left: \(level * 2)em\">\(label.escaped) \(text.escaped)</p>"
        case .lines(let lines, let alignment):
            "<p align=\"\(alignment.name)\">\(lines.map(\.escaped).joined(separator: "<br>\n"))</p>"
        case .table(let table): self.table(table)
        case .signatures(let blocks):
            blocks.map { "<p>\($0.lines.map(\.escaped).joined(separator: "<br>\n"))</p>" }.joined(separator: "\n")
        case .rule, .pageBreak: "<hr>"
        }
    }

    private static func table(_ table: Table) -> String {
        let head = table.head.isEmpty ? [] : [row(table.head, tag: "th", table)]
        let rows = table.rows.map { row($0.cells, tag: $0.emphasis == .none ? "td" : "th", table) }
        let border = table.look == .grid ? 1 : 0
        return "<table border=\"\(border)\">\n\((head + rows).joined(separator: "\n"))\n</table>"
    }

    private static func row(_ cells: [String], tag: String, _ table: Table) -> String {
        let cells = cells.enumerated().map { index, cell in
            "<\(tag)\(table.isNumeric(index) ? " class=\"n\"" : "")>\(cell.escaped)</\(tag)>"
        }
        return "<tr>\(cells.joined())</tr>"
    }
}
