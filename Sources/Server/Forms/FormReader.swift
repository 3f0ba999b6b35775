import Documents
import Hummingbird

/// Reads the forms of pages.
struct FormReader: Sendable {
    /// For fields; files may be larger.
    private let body: BodyReader
    private let uploads: UploadReader
    private let slots: UploadSlots

    init(body: BodyReader, uploads: UploadReader, slots: UploadSlots) {
        self.body = body
        self.uploads = uploads
        self.slots = slots
    }

    /// - Throws: `Failure` with code `body_too_large`, `too_many_uploads` or `content_type_not_supported`, or a
    ///   `MultipartError`.
    func form(of request: Request) async throws -> Form {
        switch BodyReader.mediaType(of: request) {
        case "application/x-www-form-urlencoded":
            let text = String(decoding: try await body.bytes(request), as: UTF8.self)
            return Form(fields: QueryParameters(encoded: text), files: [])
        case "multipart/form-data":
            return try await slots.withSlot { try await uploads.form(of: request) }
        default:
            throw Failure(
                code: "content_type_not_supported",
                message: "A form comes as application/x-www-form-urlencoded or multipart/form-data."
            )
        }
    }
}
