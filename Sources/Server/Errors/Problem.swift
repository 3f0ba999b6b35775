import Foundation
import HTTPTypes
import Hummingbird

/// An error as a client sees it (RFC 9457).
struct Problem: Encodable, Hashable, Sendable {
    /// A name for programs that never changes: `document_not_found`.
    var code: String
    var status: Int
    /// What failed, with which value, and what to do.
    var detail: String
    /// Finds the request in the log.
    var requestID: String?

    private enum CodingKeys: String, CodingKey {
        case type, title, status, detail, code
        case requestID = "request_id"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("urn:deedbox:problem:\(code)", forKey: .type)
        try container.encode(HTTPResponse.Status.standard(status).reasonPhrase, forKey: .title)
        try container.encode(status, forKey: .status)
        try container.encode(detail, forKey: .detail)
        try container.encode(code, forKey: .code)
        try container.encodeIfPresent(requestID, forKey: .requestID)
    }

    /// The answer that carries the problem.
    func response() throws -> Response {
        var response = try Response.json(self, status: HTTPResponse.Status.standard(status))
        response.headers[.contentType] = "application/problem+json"
        response.headers[.cacheControl] = "no-store"
        if status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
        if status == 429 { response.headers[.retryAfter] = "1" }
        return response
    }
}
