/// Text whose line ends mean something.
enum PlainText {
    /// So many spaces within a line separate the columns of a typed table.
    private static let columnGap = "   "

    /// Writes the lines of `text`; an empty line ends a paragraph, a form feed or an EDGAR `<PAGE>` line the page.
    static func write(_ text: String, into builder: inout FlowTextBuilder) {
        var isFirst = true
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: isLineEnd) {
            if !isFirst { builder.endLine() }
            isFirst = false
            write(line: line, into: &builder)
        }
    }

    private static func isLineEnd(_ character: Character) -> Bool {
        character == "\n" || character == "\r\n" || character == "\r"
    }

    private static func write(line: Substring, into builder: inout FlowTextBuilder) {
        let pages = line.split(separator: "\u{0C}", omittingEmptySubsequences: false)
        for (index, part) in pages.enumerated() {
            if index > 0 { builder.endPage() }
            if part.allSatisfy(\.isWhitespace) {
                if pages.count == 1 { builder.endParagraph() }
            } else {
                write(columns: part, into: &builder)
            }
        }
    }

    private static func write(columns line: Substring, into builder: inout FlowTextBuilder) {
        guard line.contains("\t") || line.contains(columnGap) else {
            builder.append(line)
            return
        }
        let columns = line.split(separator: "\t").flatMap { $0.split(separator: columnGap) }
        var isFirst = true
        for column in columns where !column.allSatisfy(\.isWhitespace) {
            if !isFirst { builder.tab() }
            isFirst = false
            builder.append(column)
        }
    }
}
