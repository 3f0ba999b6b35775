import Documents
import Hummingbird
import Search
import Website

/// One look at a page, or one form sent: who comes, and what they ask for.
struct Visit: Sendable {
    let caller: Caller
    let visitor: Visitor
    let query: QueryParameters
    let context: ServerContext
    /// As it stands in the address, with what follows the question mark.
    let address: String

    init(_ request: Request, _ context: ServerContext, visitor: Visitor) {
        caller = context.caller
        self.visitor = visitor
        query = QueryParameters(request)
        self.context = context
        address = request.uri.string
    }

    /// The document that a form names.
    ///
    /// - Throws: `Failure` with code `document_not_found` for what cannot be an id.
    @Sendable func documentID(_ text: String) throws -> DocumentID {
        guard let id = DocumentID(text) else {
            throw Failure(code: "document_not_found", message: "There is no document '\(text.prefix(100))'.")
        }
        return id
    }

    /// The documents that the visitor sees.
    ///
    /// - Throws: `FilterError` for a scope that cannot be read any more.
    var scope: SearchFilter {
        get throws { try caller.scope.map { try SearchFilter(conditions: $0) } ?? .none }
    }
}
