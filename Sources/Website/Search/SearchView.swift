package import Documents
import Foundation
package import Search

/// A question, what was understood of it, and what answers.
package struct SearchView: Sendable {
    /// What the page shows.
    package struct Contents: Sendable {
        package var question: String
        package var sort: SearchSort
        /// Chips that were taken away.
        package var ignored: [String]
        package var isExplained: Bool
        package var cursor: String?
        /// nil before anything is asked.
        package var response: SearchResponse?
        /// Of each hit its page; nil where it is not to be had.
        package var pages: [Page?]
        /// Whether the answer has its facets; else another request counts them.
        package var countsFacets: Bool
        /// Why there is no answer; nil where there is one.
        package var problem: String?
        /// The visitor's own judgements of the question.
        package var judgements: [Judgement]
        package var saved: [SavedSearch]

        package init(
            question: String,
            sort: SearchSort,
            ignored: [String],
            isExplained: Bool,
            cursor: String?,
            response: SearchResponse?,
            pages: [Page?],
            countsFacets: Bool,
            problem: String?,
            judgements: [Judgement],
            saved: [SavedSearch]
        ) {
            self.question = question
            self.sort = sort
            self.ignored = ignored
            self.isExplained = isExplained
            self.cursor = cursor
            self.response = response
            self.pages = pages
            self.countsFacets = countsFacets
            self.problem = problem
            self.judgements = judgements
            self.saved = saved
        }
    }

    /// The most rows and names that the page lists.
    package static let mostListed = 100

    struct Link: Sendable {
        var title: String
        var path: String
        var isOn = false
        var note: String?
    }

    struct FacetView: Sendable {
        var title: String
        var values: [Link]
    }

    struct SavedView: Sendable {
        var name: String
        var path: String
        var id: String
    }

    struct FactRow: Sendable {
        var name: String
        var path: String
        var value: String
        var quote: String?
    }

    var question: String
    var isAsked: Bool
    var problem: String?
    var summary: String?
    var chips: [Link]
    var warnings: [String]
    var suggestion: Link?
    var sorts: [Link]
    var explain: Link?
    var facets: [FacetView]
    /// Where the same answer has its facets; nil where it has them.
    var narrow: String?
    var factTitle: String?
    var factRows: [FactRow]
    var absence: String?
    var absent: [Link]
    /// Documents of which nobody can tell, for they could not be read well; nil where there are none.
    var untold: String?
    var untoldOf: [Link]
    var hits: [HitView]
    var isEmpty: Bool
    var next: String?
    var saved: [SavedView]
    var canSave: Bool
    var canJudge: Bool
    var back: String

    package static func page(_ contents: Contents, for visitor: Visitor) -> SitePage {
        SitePage(
            title: contents.question.isEmpty ? "Search" : contents.question,
            section: .search,
            template: "search/results",
            content: Self(contents, for: visitor),
            modules: ["search.js"],
            styles: ["search.css"]
        )
    }

    private init(_ contents: Contents, for visitor: Visitor) {
        let (response, phrasing) = (contents.response, visitor.phrasing)
        func path(
            _ question: String,
            sort: SearchSort? = nil,
            ignoring: [String]? = nil,
            explain: Bool? = nil,
            cursor: String? = nil,
            facets: Bool = false
        ) -> String {
            let sort = sort ?? contents.sort
            return Address.path(
                "/search",
                [
                    ("q", question), ("sort", sort == .relevance ? "" : sort.rawValue),
                    ("explain", explain ?? contents.isExplained ? "true" : ""), ("cursor", cursor ?? ""),
                    ("facets", facets ? "true" : ""),
                ] + (ignoring ?? contents.ignored).map { ("ignore", $0) }
            )
        }
        let question = contents.question
        self.question = question
        isAsked = !question.isEmpty
        problem = contents.problem
        summary = response.map { Self.summary($0, phrasing) }
        chips = (response?.chips ?? []).map { chip in
            Link(title: chip.text, path: path(question, ignoring: contents.ignored + [chip.text]), note: chip.meaning)
        }
        warnings = response?.warnings ?? []
        suggestion = response?.suggestion.map { Link(title: $0, path: path($0)) }
        sorts = [(SearchSort.relevance, "Best"), (.date, "Latest"), (.name, "Name")].map {
            Link(title: $1, path: path(question, sort: $0), isOn: $0 == contents.sort)
        }
        explain =
            visitor.hasScope
            ? nil
            : Link(
                title: contents.isExplained ? "Without explanations" : "Explain the order",
                path: path(question, explain: !contents.isExplained)
            )
        facets = (response?.facets ?? []).compactMap { facet in
            FacetView(facet, question: question, phrasing) { path($0) }
        }
        narrow = response == nil || contents.countsFacets ? nil : path(question, facets: true)
        let (title, rows) = Self.facts(response?.facts, phrasing)
        (factTitle, factRows) = (title, rows)
        absence = response?.absence.map {
            "\(phrasing.count($0.total, "document", "documents")) of \(phrasing.count($0.examined)) in which it was not found"
        }
        absent = Self.links(response?.absence?.documents ?? [])
        let (unreadable, doubtful) = (response?.facts?.unreadable ?? [], response?.absence?.doubtful ?? [])
        untold =
            !unreadable.isEmpty
            ? "\(phrasing.count(unreadable.count, "document speaks", "documents speak")) of it, but it could not be read there"
            : !doubtful.isEmpty
                ? "\(phrasing.count(doubtful.count, "of them was", "of them were")) read badly: it may stand there all the same"
                : nil
        untoldOf = Self.links(unreadable.isEmpty ? doubtful : unreadable)
        let grades = Dictionary(
            contents.judgements.map { ("\($0.documentID.digest) \($0.ordinal)", $0.grade) },
            uniquingKeysWith: { $1 }
        )
        hits = zip(response?.hits ?? [], contents.pages).map { hit, page in
            HitView(hit, on: page, grade: grades["\(hit.documentID.digest) \(hit.ordinal)"], phrasing)
        }
        isEmpty = response != nil && hits.isEmpty && rows.isEmpty && absent.isEmpty && untold == nil
        next = response?.nextCursor.map { path(question, cursor: $0) }
        saved = contents.saved.map {
            SavedView(name: $0.name, path: Address.path("/search", [("q", $0.query)]), id: $0.id)
        }
        canSave = visitor.may(.reviewer) && !visitor.hasScope
        canJudge = canSave && response != nil
        back = path(question, cursor: contents.cursor)
    }

    private static func links(_ documents: [DocumentMention]) -> [Link] {
        documents.prefix(mostListed).map { Link(title: $0.name, path: "/documents/\($0.documentID.digest)") }
    }

    private static func summary(_ response: SearchResponse, _ phrasing: Phrasing) -> String {
        let documents = response.documents.map { "\(phrasing.count($0, "document", "documents")) · " } ?? ""
        let mode = response.mode == .bm25 ? "by words" : response.mode == .dense ? "by meaning" : "by words and meaning"
        return "\(documents)\(phrasing.number(response.milliseconds, digits: 0)) ms, \(mode)"
    }

    private static func facts(_ table: FactTable?, _ phrasing: Phrasing) -> (String?, [FactRow]) {
        guard let table else { return (nil, []) }
        let rows = table.rows.prefix(mostListed).map { row in
            let proof = row.evidence.first
            let place = proof.map { "?page=\($0.page)&span=\($0.span.start)-\($0.span.end)#on-page-hit0" } ?? ""
            return FactRow(
                name: row.name,
                path: "/documents/\(row.documentID.digest)\(place)",
                value: FactView.words(row.value, unit: row.unit, phrasing),
                quote: proof?.text
            )
        }
        return (
            "\(FactView.title(of: table.field)): \(phrasing.count(table.total, "document", "documents"))", Array(rows)
        )
    }
}

extension SearchView.FacetView {
    /// Of few words for a condition; nil where there is nothing to choose between.
    init?(_ facet: Facet, question: String, _ phrasing: Phrasing, path: (String) -> String) {
        guard facet.values.count > 1 else { return nil }
        title = facet.field == .documentClass ? "Class" : facet.field.rawValue.capitalized
        values = facet.values.prefix(8).map { value in
            let condition =
                switch facet.field {
                case .documentClass: "class:\(value.value)"
                case .fileType: "type:\(value.value)"
                case .year: "date:\(value.value)"
                case .tenant: "tenant:\"\(value.value.replacing("\"", with: ""))\""
                case .landlord: "landlord:\"\(value.value.replacing("\"", with: ""))\""
                }
            let name = facet.field == .documentClass ? ClassName.words(for: .init(rawValue: value.value)) : value.value
            return SearchView.Link(
                title: name,
                path: path("\(question) \(condition)"),
                note: phrasing.count(value.count)
            )
        }
    }
}
