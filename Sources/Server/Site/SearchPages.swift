import Documents
import Operations
import Search
import Website

/// The pages on which people look for something, judge what they find, and keep their questions.
struct SearchPages: Sendable {
    private static let pageSize = 10
    let site: Site
    let documents: DocumentOperations
    let table: any DocumentTable
    let search: SearchOperations
    let searches: SavedSearchOperations
    let judgements: JudgementOperations
    /// With more documents than that facets are counted by a request of their own: it takes as long as there are answers.
    let mostFacetedAtOnce: Int

    var routes: [Route] {
        [
            site.page("/search", .role(.viewer), show).heedingScope,
            site.form("/search/judge", .role(.reviewer), judge),
            site.form("/search/saved", .role(.reviewer), save),
            site.form("/search/saved/remove", .role(.reviewer), remove),
        ]
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let question = visit.query["q"] ?? ""
        let isAll = visit.caller.scope == nil
        var contents = SearchView.Contents(
            question: question,
            sort: try visit.query.choice("sort", of: SearchSort.self) ?? .relevance,
            ignored: visit.query.all("ignore"),
            isExplained: try visit.query.flag("explain") && isAll,
            cursor: visit.query["cursor"],
            response: nil,
            pages: [],
            countsFacets: try await countsFacets(visit),
            problem: nil,
            judgements: [],
            saved: isAll ? try await searches.list() : []
        )
        if !question.isEmpty { try await answer(&contents, for: visit) }
        return SearchView.page(contents, for: visit.visitor)
    }

    private func countsFacets(_ visit: Visit) async throws -> Bool {
        if try visit.query.flag("facets") { return true }
        return try await !table.tally(.none, limit: mostFacetedAtOnce).isCut
    }

    private func answer(_ contents: inout SearchView.Contents, for visit: Visit) async throws {
        do {
            let response = try await search.search(
                SearchRequest(
                    query: contents.question,
                    filter: try visit.scope,
                    limit: Self.pageSize,
                    isExplained: contents.isExplained,
                    ignored: Set(contents.ignored),
                    sort: contents.sort,
                    facets: contents.countsFacets ? FacetField.allCases : [],
                    mostFacts: SearchView.mostListed,
                    cursor: contents.cursor
                )
            )
            contents.response = response
            for hit in response.hits {
                // Whatever is deleted meanwhile has no picture.
                contents.pages.append(try? await documents.page(hit.page, of: hit.documentID))
            }
        } catch let failure as Failure where failure.code == "empty_query" {
            contents.problem = failure.message
        }
        contents.judgements = try await judgements.judgements(of: contents.question, by: visit.caller.name)
    }

    private func judge(_ visit: Visit, _ form: Form) async throws -> Redirect {
        try await judgements.judge(
            form.fields["question"] ?? "",
            document: try visit.documentID(form.fields["document"] ?? ""),
            ordinal: Int(form.fields["ordinal"] ?? "") ?? -1,
            grade: Int(form.fields["grade"] ?? "") ?? -1,
            by: visit.caller.name
        )
        return Redirect(form.fields["back"] ?? "/search")
    }

    private func save(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let name = form.fields["name"] ?? ""
        _ = try await searches.save(form.fields["question"] ?? "", filter: "", as: name, owner: visit.caller.name)
        return Redirect(form.fields["back"] ?? "/search", notice: Notice(.done, "“\(name)” is saved."))
    }

    private func remove(_ visit: Visit, _ form: Form) async throws -> Redirect {
        try await searches.remove(form.fields["id"] ?? "")
        return Redirect("/search", notice: Notice(.done, "The saved search is forgotten."))
    }
}
