import ArgumentParser
import Operations

/// How a report is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case markdown, html

    func text(of page: ReportPage) -> String {
        switch self {
        case .markdown: page.markdown
        case .html: page.html
        }
    }
}
