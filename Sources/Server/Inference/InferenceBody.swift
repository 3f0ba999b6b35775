import Documents
import HTTPTypes
import Hummingbird

/// Reads bodies as clients of the Open Inference Protocol send them: perhaps packed, and of no declared type.
struct InferenceBody: Sendable {
    let reader: BodyReader

    /// - Throws: `Failure` with code `body_too_large`, `invalid_body` or `content_type_not_supported`.
    func bytes(of request: Request) async throws -> [UInt8] {
        let bytes = try await reader.bytes(request)
        switch request.headers[.contentEncoding]?.lowercased() ?? "identity" {
        case "identity": return bytes
        case "gzip", "deflate": return try Inflater.bytes(of: bytes, limit: reader.limit)
        case let other:
            throw Failure(
                code: "content_type_not_supported",
                message: "The content encoding '\(other.prefix(40))' is not known; send gzip, deflate or none."
            )
        }
    }
}
