/// As one HTML page that needs nothing else: no script, no picture, no address. What comes from the store is escaped.
extension ReportPage {
    package var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width">
        <title>\(title.escapedForHTML)</title>
        <style>\(Self.style)</style>
        </head>
        <body>
        <h1>\(title.escapedForHTML)</h1>
        \(sections.map(Self.html).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private static func html(_ section: Section) -> String {
        "<section>\n<h2>\(section.title.escapedForHTML)</h2>\n"
            + section.blocks.map(html).joined(separator: "\n") + "\n</section>"
    }

    private static func html(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): "<p>\(text.escapedForHTML)</p>"
        case .list(let items): "<ul>\(items.map { "<li>\($0.escapedForHTML)</li>" }.joined())</ul>"
        case .quoted(let text): "<pre>\(text.escapedForHTML)</pre>"
        case .table(let head, let rows): "<table>\(row(head, "th"))\(rows.map { row($0, "td") }.joined())</table>"
        }
    }

    private static func row(_ cells: [String], _ tag: String) -> String {
        "<tr>" + cells.map { "<\(tag)>\($0.escapedForHTML)</\(tag)>" }.joined() + "</tr>"
    }

    private static let style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}
        table{border-collapse:collapse}th,td{border:1px solid #bbb;padding:.2rem .6rem;text-align:left;vertical-align:top}
        td{overflow-wrap:anywhere}pre{white-space:pre-wrap;border-left:.3rem solid #bbb;padding-left:1rem}
        """
}
