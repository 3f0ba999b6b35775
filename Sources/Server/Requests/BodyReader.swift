import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads bodies of requests up to a limit.
struct BodyReader: Sendable {
    /// In bytes.
    let limit: Int

    /// Hands over the chunks of the body in order.
    ///
    /// - Throws: `Failure` with code `body_too_large`, and what `take` throws.
    func read(_ request: Request, _ take: (ByteBuffer) throws -> Void) async throws {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLarge }
        var count = 0
        for try await chunk in request.body {
            count += chunk.readableBytes
            guard count <= limit else { throw tooLarge }
            try take(chunk)
        }
    }

    /// The whole body.
    ///
    /// - Throws: `Failure` with code `body_too_large`.
    func bytes(_ request: Request) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        try await read(request) { bytes.append(contentsOf: $0.readableBytesView) }
        return bytes
    }

    /// The body as JSON.
    ///
    /// - Throws: `Failure` with code `content_type_not_supported` or `body_too_large`, or a `DecodingError`.
    func json<Value: Decodable>(
        _ type: Value.Type,
        from request: Request,
        decoder: JSONDecoder = JSONDecoder()
    ) async throws -> Value {
        guard Self.mediaType(of: request) == "application/json" else {
            throw Failure(
                code: "content_type_not_supported",
                message: "Send JSON with 'Content-Type: application/json'."
            )
        }
        return try decoder.decode(type, from: Data(try await bytes(request)))
    }

    /// The media type in lower case, without its parameters; empty when there is none.
    static func mediaType(of request: Request) -> String {
        HeaderParameters(request.headers[.contentType] ?? "").value
    }

    private var tooLarge: Failure {
        Failure(code: "body_too_large", message: "The body is larger than \(limit) bytes, the most accepted here.")
    }
}
