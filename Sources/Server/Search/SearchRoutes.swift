import Documents
import HTTPTypes
import Hummingbird
import Operations
import Search

/// Finding passages.
struct SearchRoutes: Sendable {
    private static let sizes = 1...100
    private static let defaultSize = 10

    let search: SearchOperations
    let body: BodyReader

    var routes: [Route] {
        [
            .get("/v1/search", .role(.viewer), searchByAddress),
            .post("/v1/search", .role(.viewer), searchByBody),
        ]
    }

    private func searchByAddress(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        return try await answer(
            query["q"] ?? "",
            filter: query["filter"],
            top: try query.integer("top", in: Self.sizes, default: Self.defaultSize),
            mode: try query.choice("mode", of: SearchMode.self),
            isExplained: try query.flag("explain"),
            ignored: query.all("ignore")
        )
    }

    private func searchByBody(_ request: Request, _ context: ServerContext) async throws -> Response {
        let wire = try await body.json(SearchBody.self, from: request)
        let top = wire.top ?? Self.defaultSize
        guard Self.sizes.contains(top) else {
            throw QueryParameters.invalid(
                "top",
                "\(top)",
                expected: "a whole number from 1 to \(Self.sizes.upperBound)"
            )
        }
        return try await answer(
            wire.query,
            filter: wire.filter,
            top: top,
            mode: wire.mode,
            isExplained: wire.explain ?? false,
            ignored: wire.ignore ?? []
        )
    }

    private func answer(
        _ query: String,
        filter: String?,
        top: Int,
        mode: SearchMode?,
        isExplained: Bool,
        ignored: [String]
    ) async throws -> Response {
        let request = SearchRequest(
            query: query,
            filter: try filter.map { try SearchFilter(parsing: $0) } ?? .none,
            limit: top,
            mode: mode ?? .hybrid,
            isExplained: isExplained,
            ignored: Set(ignored)
        )
        return try .json(try await search.search(request))
    }
}
