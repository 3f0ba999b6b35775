package import Documents
import Foundation
package import Search

/// The documents as a table, filtered and ordered.
package struct DocumentsView: Sendable {
    /// A way to look at the table otherwise.
    struct Choice: Sendable {
        var title: String
        var count: String?
        var path: String
        var isOn: Bool
        /// For a form.
        var value = ""
    }

    var rows: [DocumentRowView]
    var isEmpty: Bool
    var total: String
    var filterText: String
    var order: String
    /// Conditions in force; each leads to the table without it.
    var chips: [Choice]
    var classes: [Choice]
    var states: [Choice]
    var orders: [Choice]
    /// The address of the next page; nil at the end.
    var next: String?
    /// Where a form leads back to.
    var back: String
    /// What is wrong with the filter; nil where it could be read.
    var problem: String?
    var canEdit: Bool

    /// Which part of the table is shown.
    package struct Question: Sendable {
        package var filterText: String
        package var order: TableOrder
        package var address: String
        /// What documents may be.
        package var classes: [DocumentClass]
        /// What is wrong with the filter.
        package var problem: String?

        package init(
            filterText: String,
            order: TableOrder,
            address: String,
            classes: [DocumentClass],
            problem: String? = nil
        ) {
            self.filterText = filterText
            self.order = order
            self.address = address
            self.classes = classes
            self.problem = problem
        }
    }

    package static func page(
        _ piece: TablePiece,
        of question: Question,
        filter: TypedFilter?,
        for visitor: Visitor
    ) -> SitePage {
        let view = Self(piece, of: question, filter: filter, for: visitor)
        return SitePage(
            title: "Documents",
            section: .documents,
            template: "documents/list",
            content: view,
            modules: view.canEdit ? ["documents.js"] : [],
            styles: ["documents.css"]
        )
    }

    private init(
        _ piece: TablePiece,
        of question: Question,
        filter: TypedFilter?,
        for visitor: Visitor
    ) {
        let phrasing = visitor.phrasing
        let tally = piece.tally ?? TableTally(states: [:], classes: [:], isCut: false)
        let parts = filter?.parts.map(\.source) ?? []
        func path(_ parts: [String], order: TableOrder, cursor: String? = nil) -> String {
            Address.path(
                "/documents",
                [
                    ("filter", parts.joined(separator: " ")), ("order", order == .latest ? "" : order.rawValue),
                    ("cursor", cursor ?? ""),
                ]
            )
        }
        func choice(_ title: String, _ condition: String, _ count: Int?, value: String = "") -> Choice {
            let isOn = parts.contains(condition)
            let others = parts.filter { $0 != condition && !$0.hasPrefix(condition.prefix { $0 != ":" } + ":") }
            return Choice(
                title: title,
                count: count.map(phrasing.count),
                path: path(isOn ? others : others + [condition], order: question.order),
                isOn: isOn,
                value: value
            )
        }
        rows = piece.rows.map { DocumentRowView($0, phrasing) }
        isEmpty = piece.rows.isEmpty
        total = phrasing.count(tally.total, "document", "documents") + (tally.isCut ? " and more" : "")
        filterText = question.filterText
        order = question.order == .latest ? "" : question.order.rawValue
        chips = parts.indices.map { index in
            var others = parts
            others.remove(at: index)
            return Choice(title: parts[index], path: path(others, order: question.order), isOn: true)
        }
        classes = question.classes.map {
            choice(ClassName.words(for: $0), "class:\($0.rawValue)", tally.classes[$0] ?? 0, value: $0.rawValue)
        }
        states = [
            choice("Waiting", "status:queued", tally.states[.queued]),
            choice("Not read", "status:failed", tally.states[.failed]),
        ].filter { $0.count != nil || $0.isOn }
        let titles: [(TableOrder, String)] = [
            (.latest, "Last added"), (.date, "Date"), (.doubt, "Least sure"), (.name, "Name"),
        ]
        orders = titles.map { Choice(title: $1, path: path(parts, order: $0), isOn: $0 == question.order) }
        next = piece.nextCursor.map { path(parts, order: question.order, cursor: $0) }
        back = question.address
        problem = question.problem
        canEdit = visitor.may(.reviewer) && !visitor.hasScope
    }
}
