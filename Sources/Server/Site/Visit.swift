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

    /// The documents that the visitor sees.
    ///
    /// - Throws: `FilterError` for a scope that cannot be read any more.
    var scope: SearchFilter {
        get throws { try caller.scope.map { try SearchFilter(conditions: $0) } ?? .none }
    }
}
