/// A report as people read it: sections of sentences, lists and tables, that become Markdown or one HTML page.
package struct ReportPage: Hashable, Sendable {
    package enum Block: Hashable, Sendable {
        case paragraph(String)
        case list([String])
        /// Each row has as many cells as the head.
        case table(head: [String], rows: [[String]])
        /// Markdown that someone else wrote.
        case quoted(String)
    }

    package struct Section: Hashable, Sendable {
        package var title: String
        package var blocks: [Block]

        package init(_ title: String, _ blocks: [Block]) {
            self.title = title
            self.blocks = blocks
        }
    }

    /// What stands for a figure that nobody has measured.
    package static let notMeasured = "not measured"

    package var title: String
    package var sections: [Section]

    package init(title: String, sections: [Section]) {
        self.title = title
        self.sections = sections
    }
}
