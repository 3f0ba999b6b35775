package import Operations
import Tracking

/// The card of a version: what people must know of it before they rely on it.
package struct VersionCardView: Sendable {
    struct Row: Sendable {
        var name: String
        var cells: [String]
    }

    struct Table: Sendable {
        var head: [String]
        var rows: [Row]
    }

    /// One of them is there.
    struct Block: Sendable {
        var paragraph: String?
        var list: [String] = []
        var table: Table?
        var quotation: String?
    }

    struct Section: Sendable {
        var title: String
        var blocks: [Block]
    }

    var model: String
    var version: Int
    var path: String
    var gaps: String?
    var sections: [Section]

    package static func page(_ card: VersionCard, for visitor: Visitor) -> SitePage {
        let (page, phrasing) = (card.page, visitor.phrasing)
        let view = Self(
            model: card.version.name,
            version: card.version.version,
            path: VersionPath.of(card.version.version, card.version.name),
            gaps: card.gaps.isEmpty ? nil : card.gaps.joined(separator: ", "),
            sections: page.sections.map { Section(title: $0.title, blocks: $0.blocks.map { block($0, phrasing) }) }
        )
        return SitePage(
            title: page.title,
            section: .models,
            template: "models/card",
            content: view,
            styles: ["charts.css"]
        )
    }

    private static func block(_ block: ReportPage.Block, _ phrasing: Phrasing) -> Block {
        switch block {
        case .paragraph(let text): Block(paragraph: phrasing.sentence(text))
        case .list(let items): Block(list: items.map(phrasing.sentence))
        case .quoted(let text): Block(quotation: text)
        case .table(let head, let rows):
            Block(
                table: Table(
                    head: head.map(phrasing.sentence),
                    rows: rows.map { Row(name: $0.first ?? "", cells: $0.dropFirst().map(phrasing.sentence)) }
                )
            )
        }
    }
}
