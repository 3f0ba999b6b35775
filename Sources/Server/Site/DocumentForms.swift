import Documents
import Operations
import Website

/// What people do with documents: add, delete, read again, and say what they are.
struct DocumentForms: Sendable {
    /// The most documents that one form is about; a page of the table has fewer.
    private static let mostChosen = 200

    let site: Site
    let documents: DocumentOperations
    let ingest: IngestOperations
    let labels: LabelOperations
    /// Puts made-up documents in, and says how many; nil where there are none to be had.
    let addSamples: (@Sendable () async throws -> Int)?

    var routes: [Route] {
        [
            site.form("/documents/upload", .role(.reviewer), upload),
            site.form("/documents/bulk", .role(.reviewer), bulk),
            site.form("/documents/{id}/delete", .role(.reviewer), delete),
            site.form("/documents/{id}/reread", .role(.reviewer), reread),
            site.form("/documents/{id}/class", .role(.reviewer), label),
        ]
            + (addSamples.map { add in [site.form("/samples", .role(.reviewer)) { _, _ in try await samples(add) }] }
                ?? [])
    }

    private func upload(_ visit: Visit, _ form: Form) async throws -> Redirect {
        guard !form.files.isEmpty else {
            return Redirect("/documents", notice: Notice(.problem, "No file was chosen. Choose one or several."))
        }
        var (added, known, refused) = (0, 0, [String]())
        for file in form.files {
            do {
                switch try await ingest.submit(file.bytes, name: file.name) {
                case .accepted: added += 1
                case .duplicate: known += 1
                }
            } catch let failure as Failure where failure.code == "empty_file" {
                refused.append("\(file.name): \(failure.message)")
            }
        }
        let phrasing = visit.visitor.phrasing
        let here = known > 0 ? "; \(phrasing.count(known)) here already" : ""
        let text = "\(phrasing.count(added, "document", "documents")) added\(here). " + refused.joined(separator: " ")
        return Redirect("/documents", notice: Notice(refused.isEmpty ? .done : .problem, text))
    }

    private func bulk(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let back = form.fields["back"] ?? "/documents"
        let ids = try form.fields.all("id").prefix(Self.mostChosen).map(visit.documentID)
        guard !ids.isEmpty else { return Redirect(back, notice: Notice(.problem, "No document was chosen.")) }
        let action = form.fields["action"] ?? ""
        let documentClass = DocumentClass(rawValue: form.fields["class"] ?? "")
        var failures: [String] = []
        for id in ids {
            do {
                switch action {
                case "delete": try await documents.delete(id)
                case "reread": _ = try await ingest.reread(id)
                case "class": try await labels.label(id, as: documentClass, by: visit.caller.name)
                default: throw QueryParameters.invalid("action", action, expected: "delete, reread or class")
                }
            } catch let failure as Failure where ids.count > 1 && failure.code.hasPrefix("document_") {
                failures.append(failure.message)
            }
        }
        let done = visit.visitor.phrasing.count(ids.count - failures.count, "document", "documents")
        let words = [
            "delete": "deleted", "reread": "back in the queue", "class": "now \(ClassName.words(for: documentClass))",
        ]
        let text = "\(done) \(words[action] ?? ""). \(failures.joined(separator: " "))"
        return Redirect(back, notice: Notice(failures.isEmpty ? .done : .problem, text))
    }

    private func delete(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let id = try visit.context.documentID()
        let name = try await documents.record(id).name
        try await documents.delete(id)
        return Redirect("/documents", notice: Notice(.done, "\(name) is deleted."))
    }

    private func reread(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let job = try await ingest.reread(try visit.context.documentID())
        return Redirect(
            form.fields["back"] ?? "/documents",
            notice: Notice(.done, "\(job.name) is in the queue again.")
        )
    }

    private func label(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let id = try visit.context.documentID()
        let documentClass = DocumentClass(rawValue: form.fields["class"] ?? "")
        try await labels.label(id, as: documentClass, by: visit.caller.name)
        let text = "Kept: \(ClassName.words(for: documentClass)). It counts from now on."
        return Redirect(form.fields["back"] ?? "/documents/\(id)", notice: Notice(.done, text))
    }

    private func samples(_ add: @Sendable () async throws -> Int) async throws -> Redirect {
        let count = try await add()
        return Redirect(
            "/documents",
            notice: Notice(.done, "\(count) made-up documents are in the queue; they are read one by one.")
        )
    }
}
