import Documents
import Operations
import Search
import Website

/// The pages on which people say what documents are.
struct ReviewPages: Sendable {
    /// Documents that are asked for at once: the next one and the one after it, and more for those that are gone.
    private static let ahead = 12
    /// The most documents that someone passes over before they come again.
    private static let mostSkipped = 25

    let site: Site
    let documents: DocumentOperations
    let table: any DocumentTable
    let labels: LabelOperations
    let agenda: ReviewAgenda

    var routes: [Route] {
        [
            site.page("/review", .role(.reviewer), show),
            site.form("/review", .role(.reviewer), answer),
            site.form("/review/undo", .role(.reviewer), undo),
        ]
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let order = ReviewView.Order(rawValue: visit.query["order"] ?? "") ?? .learning
        let skipped = visit.query.all("skip").suffix(Self.mostSkipped).compactMap { DocumentID($0) }
        agenda.want()
        let next = try await next(order, skipping: Set(skipped), for: visit.caller.name)
        var record: DocumentRecord?
        var page: Page?
        if let id = next.first {
            record = try await documents.record(id)
            page = try await documents.page(1, of: id)
        }
        let following = try await pictured(next.dropFirst().first)
        return ReviewView.page(
            ReviewView.Contents(
                order: order,
                record: record,
                page: page,
                next: following,
                classes: labels.classes,
                agreement: try await labels.agreement(),
                isWaitingForOrder: order == .learning && agenda.order.isEmpty,
                skipped: skipped
            ),
            for: visit.visitor
        )
    }

    /// The document if its first page has a picture that can be fetched ahead.
    private func pictured(_ id: DocumentID?) async throws -> DocumentID? {
        guard let id, try await documents.record(id).fileType?.hasPageImages == true else { return nil }
        return id
    }

    private func next(_ order: ReviewView.Order, skipping skipped: Set<DocumentID>, for name: String) async throws
        -> [DocumentID]
    {
        switch order {
        case .second:
            let found = try await labels.secondLooks(for: name, limit: Self.ahead + skipped.count)
            return Array(found.filter { !skipped.contains($0) }.prefix(Self.ahead))
        case .learning:
            let wanted = agenda.order.filter { !skipped.contains($0) }
            let open = Set(try await table.unreviewed(among: wanted))
            let left = wanted.filter(open.contains)
            if !left.isEmpty { return Array(left.prefix(Self.ahead)) }
            return try await table.unreviewed(.none, skipping: skipped, limit: Self.ahead)
        case .doubt:
            return try await table.unreviewed(.none, skipping: skipped, limit: Self.ahead)
        }
    }

    private func answer(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let order = form.fields["order"] ?? ""
        let id = try visit.documentID(form.fields["id"] ?? "")
        if form.fields["skip"] != nil {
            let skipped = form.fields.all("skipped").suffix(Self.mostSkipped - 1) + [id.digest]
            return Redirect(Address.path("/review", [("order", order)] + skipped.map { ("skip", $0) }))
        }
        let documentClass = DocumentClass(rawValue: form.fields["class"] ?? "")
        try await labels.label(id, as: documentClass, by: visit.caller.name)
        return Redirect(Address.path("/review", [("order", order)]))
    }

    private func undo(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let path = Address.path("/review", [("order", form.fields["order"] ?? "")])
        guard let id = try await labels.lastLabelled(by: visit.caller.name),
            let label = try await labels.withdraw(id, by: visit.caller.name)
        else { return Redirect(path, notice: Notice(.problem, "There is no answer of yours to take back.")) }
        let name = try await documents.record(id).name
        return Redirect(
            path,
            notice: Notice(
                .done,
                "\(name) is not \(ClassName.words(for: label.documentClass)) any more.",
                link: Notice.Link(title: "Look at it", path: "/documents/\(id.digest)")
            )
        )
    }
}
