package import Documents

/// The documents as a table.
package struct DocumentsView: Sendable {
    var rows: [DocumentRowView]
    var isEmpty: Bool
    /// The address of the next page; nil at the end.
    var next: String?

    package static func page(_ list: DocumentList, for visitor: Visitor) -> SitePage {
        let phrasing = visitor.phrasing
        let view = Self(
            rows: list.records.map { DocumentRowView($0, phrasing) },
            isEmpty: list.records.isEmpty,
            next: list.nextCursor.map { "/documents?cursor=\($0)" }
        )
        return SitePage(
            title: "Documents",
            section: .documents,
            template: "documents/list",
            content: view,
            styles: ["documents.css"]
        )
    }
}
