/// As Markdown.
extension ReportPage {
    package var markdown: String {
        let parts = sections.map { section in
            (["## \(section.title)"] + section.blocks.map(Self.markdown)).joined(separator: "\n\n")
        }
        return (["# \(title)"] + parts).joined(separator: "\n\n") + "\n"
    }

    private static func markdown(_ block: Block) -> String {
        switch block {
        case .paragraph(let text): text
        case .list(let items): items.map { "- \($0)" }.joined(separator: "\n")
        case .quoted(let text):
            text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
                .joined(separator: "\n")
        case .table(let head, let rows):
            ([row(head), row(head.map { _ in "---" })] + rows.map(row)).joined(separator: "\n")
        }
    }

    /// A bar or a line's end in a cell would end it.
    private static func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ") + " |"
    }
}
