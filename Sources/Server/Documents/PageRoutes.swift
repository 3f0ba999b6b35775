import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Pages of documents: their words and their pictures.
struct PageRoutes: Sendable {
    private static let resolutions = 36...300
    /// Sharp on most screens at the width of a page view.
    private static let defaultResolution = 110

    let documents: DocumentOperations

    var routes: [Route] {
        [
            .get("/v1/documents/{id}/pages/{number}", .role(.viewer), show),
            .get("/v1/documents/{id}/pages/{number}/image", .role(.viewer), image),
        ]
    }

    private func show(_ request: Request, _ context: ServerContext) async throws -> Response {
        let page = try await documents.page(try context.pageNumber(), of: try context.documentID())
        return try .json(page, taggedFor: request)
    }

    func image(_ request: Request, _ context: ServerContext) async throws -> Response {
        let resolution = try QueryParameters(request)
            .integer("dpi", in: Self.resolutions, default: Self.defaultResolution)
        let number = try context.pageNumber()
        let record = try await documents.record(try context.documentID())
        let tag = EntityTag(record.id.digest, "\(number)", "\(resolution)")
        if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.immutable) }
        do {
            let bytes = try await documents.pageImage(number, of: record.id, dotsPerInch: resolution)
            return tag.label(.bytes(bytes, mediaType: "image/png"), cacheControl: CachePolicy.immutable)
        } catch let failure as Failure where failure.code == "unsupported_type" {
            throw Failure(
                code: "page_has_no_image",
                message: "\(record.name) is of a type whose pages have no picture; read their text instead."
            )
        }
    }
}
