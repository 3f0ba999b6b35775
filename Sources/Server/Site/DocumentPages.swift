import Documents
import HTTPTypes
import Hummingbird
import Operations
import Search
import Website

/// The pages about documents: the table, and each of them.
struct DocumentPages: Sendable {
    private static let pageSize = 50
    /// Counting stops here; beyond it the table says "and more".
    private static let mostCounted = 20_000
    private static let mostPredictions = 50

    let site: Site
    let documents: DocumentOperations
    let classification: ClassificationOperations
    let files: DocumentRoutes
    let table: any DocumentTable
    let labels: LabelOperations
    /// How many made-up documents an empty house is offered; nil for none.
    let samples: Int?

    var routes: [Route] {
        let pages = PageRoutes(documents: documents)
        return [
            site.page("/documents", .role(.viewer), list).heedingScope,
            site.page("/welcome", .role(.viewer), welcome).heedingScope,
            site.page("/documents/{id}", .role(.viewer), show).heedingScope,
            visible("/documents/{id}/pages/{number}/image", pages.image),
            visible("/documents/{id}/file", files.file),
            visible("/documents/{id}/pdf", files.searchablePDF),
            visible("/documents/{id}/text", files.text),
            visible("/documents/{id}/json", files.show),
        ]
    }

    /// What belongs to a document, for those who see it.
    private func visible(_ path: String, _ handler: @escaping Route.Handler) -> Route {
        site.route(.get, path, .role(.viewer)) { request, context in
            try await admit(try context.documentID(), site.visit(request, context))
            return try await handler(request, context)
        }.heedingScope
    }

    /// What is beyond a visitor's scope is not there for them.
    private func admit(_ id: DocumentID, _ visit: Visit) async throws {
        let scope = try visit.scope
        guard !scope.isNone, try await !table.admits(id, scope) else { return }
        throw Failure(code: "document_not_found", message: "There is no document \(id).")
    }

    // MARK: - The table

    private func list(_ visit: Visit) async throws -> SitePage {
        let text = visit.query["filter"] ?? ""
        let order = try visit.query.choice("order", of: TableOrder.self) ?? .latest
        var question = DocumentsView.Question(
            filterText: text,
            order: order,
            address: visit.address,
            classes: labels.classes
        )
        let (filter, problem) = Self.read(text)
        question.problem = problem
        let scope = try visit.scope
        let whole = scope + (filter?.filter ?? .none)
        let piece = try await table.rows(
            TableQuestion(
                filter: whole,
                order: order,
                cursor: visit.query["cursor"],
                limit: Self.pageSize,
                mostCounted: Self.mostCounted
            )
        )
        if piece.tally?.total == 0, whole.isNone, visit.query["cursor"] == nil, problem == nil {
            return welcome(visit, isEmpty: true)
        }
        return DocumentsView.page(piece, of: question, filter: filter, for: visit.visitor)
    }

    private static func read(_ text: String) -> (TypedFilter?, String?) {
        do {
            return (try TypedFilter(text), nil)
        } catch {
            return (nil, error.description)
        }
    }

    private func welcome(_ visit: Visit) async throws -> SitePage {
        let tally = try await table.tally(try visit.scope, limit: 1)
        return welcome(visit, isEmpty: tally.total == 0)
    }

    private func welcome(_ visit: Visit, isEmpty: Bool) -> SitePage {
        WelcomeView.page(isEmpty: isEmpty, samples: samples, for: visit.visitor)
    }

    // MARK: - One document

    private func show(_ visit: Visit) async throws -> SitePage {
        let id = try visit.context.documentID()
        try await admit(id, visit)
        let record = try await documents.record(id)
        var parent: DocumentRecord?
        if let id = record.parentID, visit.caller.scope == nil { parent = try await documents.find(id) }
        return DocumentView.page(
            DocumentView.Contents(
                record: record,
                reading: record.status == .ready ? try await reading(of: record, visit) : nil,
                labels: try await labels.history(of: id),
                predictions: try await documents.predictions(of: id, limit: Self.mostPredictions),
                classes: labels.classes,
                parent: parent
            ),
            for: visit.visitor
        )
    }

    private func reading(of record: DocumentRecord, _ visit: Visit) async throws -> DocumentView.Reading {
        let number = try visit.query.integer("page", in: 1...max(1, record.pageCount ?? 1), default: 1)
        let document = try await documents.document(record.id)
        let features = try await documents.features(of: record.id)
        var prediction = record.prediction
        if let known = prediction {
            prediction = await classification.explain(known, of: document, features: features)
        }
        return DocumentView.Reading(
            page: try await documents.page(number, of: record.id),
            features: features,
            prediction: prediction,
            diagnostics: document.diagnostics,
            hit: visit.query["span"].flatMap(Self.span)
        )
    }

    /// `120-180`, in Unicode scalars of the page's text.
    private static func span(_ text: String) -> TextSpan? {
        let ends = text.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] >= 0, ends[0] < ends[1] else { return nil }
        return TextSpan(ends[0], ends[1])
    }
}
