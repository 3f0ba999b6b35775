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
            .get("/v1/search", .role(.viewer), searchByAddress).heedingScope,
            .post("/v1/search", .role(.viewer), searchByBody).heedingScope,
            .get("/v1/documents/{id}/similar", .role(.viewer), similar).heedingScope,
            .get("/v1/duplicates", .role(.viewer), duplicates).heedingScope,
        ]
    }

    private func searchByAddress(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        return try await answer(
            SearchRequest(
                query: query["q"] ?? "",
                filter: try Self.filter(query["filter"]),
                limit: try query.integer("top", in: Self.sizes, default: Self.defaultSize),
                mode: try query.choice("mode", of: SearchMode.self) ?? .hybrid,
                isExplained: try query.flag("explain"),
                ignored: Set(query.all("ignore")),
                sort: try query.choice("sort", of: SearchSort.self) ?? .relevance,
                facets: try Self.facets(query["facets"]),
                context: try query.choice("context", of: HitContext.self) ?? .none,
                copies: try query.choice("copies", of: CopyHandling.self) ?? .fold,
                cursor: query["cursor"]
            ),
            to: context.caller
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
            SearchRequest(
                query: wire.query,
                filter: try Self.filter(wire.filter),
                limit: top,
                mode: wire.mode ?? .hybrid,
                isExplained: wire.explain ?? false,
                ignored: Set(wire.ignore ?? []),
                sort: wire.sort ?? .relevance,
                facets: wire.facets ?? [],
                context: wire.context ?? .none,
                copies: wire.copies ?? .fold,
                cursor: wire.cursor
            ),
            to: context.caller
        )
    }

    private static func filter(_ expression: String?) throws -> SearchFilter {
        try expression.map { try SearchFilter(parsing: $0) } ?? .none
    }

    private static func facets(_ text: String?) throws -> [FacetField] {
        try (text ?? "").split(separator: ",").map { name in
            guard let field = FacetField(rawValue: String(name)) else {
                let names = FacetField.allCases.map(\.rawValue).joined(separator: ", ")
                throw QueryParameters.invalid("facets", String(name), expected: "some of \(names), with commas between")
            }
            return field
        }
    }

    private func similar(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let documents = try await search.documents(
            like: try context.documentID(),
            filter: try Self.visible(to: context.caller) + Self.filter(query["filter"]),
            limit: try query.integer("top", in: Self.sizes, default: Self.defaultSize)
        )
        return try .json(SimilarDocumentsWire(documents: documents))
    }

    private func duplicates(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let percent = try query.integer("similarity", in: 80...100, default: 80)
        let groups = try await search.nearDuplicates(
            similarity: Double(percent) / 100,
            withSameFacts: try !query.flag("any_facts"),
            filter: try Self.visible(to: context.caller) + Self.filter(query["filter"])
        )
        let limit = try query.integer("top", in: Self.sizes, default: Self.defaultSize)
        return try .json(NearDuplicatesWire(total: groups.count, groups: Array(groups.prefix(limit))))
    }

    private static func visible(to caller: Caller) throws -> SearchFilter {
        try caller.scope.map { try SearchFilter(conditions: $0) } ?? .none
    }

    /// A key with a scope searches what it sees: every leg, count, table and suggestion is made of these documents.
    private func answer(_ request: SearchRequest, to caller: Caller) async throws -> Response {
        var request = request
        if caller.scope != nil {
            request.filter = try Self.visible(to: caller) + request.filter
            guard !request.isExplained else {
                throw Failure(
                    code: "scope_insufficient",
                    message: "A key with a scope gets no explanations: they tell in how many of all passages a word is."
                )
            }
        }
        return try .json(try await search.search(request))
    }
}
