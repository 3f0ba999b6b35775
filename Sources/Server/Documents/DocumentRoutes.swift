import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Documents: listing them, and what each of them is.
struct DocumentRoutes: Sendable {
    private static let defaultLimit = 50
    private static let maximumLimit = 200

    let documents: DocumentOperations
    let classification: ClassificationOperations
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .get("/v1/documents", .role(.viewer), list),
            .get("/v1/documents/{id}", .role(.viewer), show),
            .delete("/v1/documents/{id}", .role(.reviewer), delete),
            .get("/v1/documents/{id}/text", .role(.viewer), text),
            .get("/v1/documents/{id}/features", .role(.viewer), features),
            .get("/v1/documents/{id}/file", .role(.viewer), file),
            .get("/v1/documents/{id}/pdf", .role(.viewer), searchablePDF),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let filter = DocumentFilter(
            status: try query.choice("status", of: DocumentRecord.Status.self),
            documentClass: query["class"].map(DocumentClass.init(rawValue:)),
            nameContains: query["q"]
        )
        let limit = try query.integer("limit", in: 1...Self.maximumLimit, default: Self.defaultLimit)
        let list = try await documents.list(matching: filter, after: query["cursor"], limit: limit)
        return try .json(DocumentListWire(list))
    }

    func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        let record = try await documents.record(try context.documentID())
        var wire = DocumentDetailWire(document: DocumentWire(record), classification: record.prediction)
        if record.status == .ready {
            let document = try await documents.document(record.id)
            let features = try await documents.features(of: record.id)
            wire.reading = ReadingWire(document, features: features)
            if let prediction = record.prediction {
                wire.classification = await classification.explain(prediction, of: document, features: features)
            }
        }
        return try .json(wire)
    }

    private func delete(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await idempotency.answer(request, from: context.caller) {
            try await documents.delete(try context.documentID())
            return .noContent
        }
    }

    func text(_ request: Request, _ context: ServerContext) async throws -> Response {
        let document = try await documents.document(try context.documentID())
        let bytes = Array(document.text.utf8)
        let tag = EntityTag(bytes: bytes)
        if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.revalidate) }
        return tag.label(.bytes(bytes, mediaType: "text/plain; charset=utf-8"), cacheControl: CachePolicy.revalidate)
    }

    private func features(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(try await documents.features(of: try context.documentID()))
    }

    func file(_ request: Request, _ context: ServerContext) async throws -> Response {
        let record = try await documents.record(try context.documentID())
        let tag = EntityTag(record.id.digest)
        if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.immutable) }
        let bytes = try await documents.bytes(of: record.id)
        let response = Response.bytes(bytes, mediaType: record.fileType?.mediaType ?? "application/octet-stream")
        return tag.label(Self.saved(response, as: record.name), cacheControl: CachePolicy.immutable)
    }

    func searchablePDF(_ request: Request, _ context: ServerContext) async throws -> Response {
        let record = try await documents.record(try context.documentID())
        do {
            let bytes = try await documents.searchablePDF(of: record.id)
            let tag = EntityTag(bytes: bytes)
            if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.revalidate) }
            let name = record.fileType == .pdf ? record.name : "\(record.name).pdf"
            let response = Response.bytes(bytes, mediaType: "application/pdf")
            return tag.label(Self.saved(response, as: name), cacheControl: CachePolicy.revalidate)
        } catch let failure as Failure where failure.code == "unsupported_type" {
            throw Failure(
                code: "page_has_no_image",
                message:
                    "\(record.name) is of a type whose pages have no picture, so there is no PDF of it; read its text."
            )
        }
    }

    /// The file is a stranger's: a browser saves it, and were it shown all the same, it could run and reach nothing.
    private static func saved(_ response: Response, as name: String) -> Response {
        var response = response
        response.headers[.contentDisposition] = AttachmentHeader.value(fileName: name)
        response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
        return response
    }
}
