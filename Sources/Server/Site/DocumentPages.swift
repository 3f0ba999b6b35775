import Documents
import Operations
import Website

/// The pages about documents.
struct DocumentPages: Sendable {
    private static let pageSize = 50

    let site: Site
    let documents: DocumentOperations

    var routes: [Route] {
        [
            site.page("/documents", .role(.viewer), list)
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        let list = try await documents.list(
            matching: DocumentFilter(),
            after: visit.query["cursor"],
            limit: Self.pageSize
        )
        return DocumentsView.page(list, for: visit.visitor)
    }
}
