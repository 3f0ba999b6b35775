import Crypto
import Documents
import HTTPTypes
import Hummingbird
import Operations

/// A strong entity tag (RFC 9110, section 8.8.3): equal tags, equal bytes.
struct EntityTag: Hashable, Sendable {
    /// As it stands in the header, quotation marks included.
    let value: String

    /// The tag of an answer that those words determine; they must be free of quotation marks.
    init(_ words: String...) {
        value = "\"\(words.joined(separator: "-"))\""
    }

    /// The tag of those bytes: the first half of their SHA-256.
    init(bytes: [UInt8]) {
        self.init(String(SHA256.hash(data: bytes).hexDigits.prefix(32)))
    }

    /// Whether the client has these bytes already (`If-None-Match`).
    func isKnown(to request: Request) -> Bool {
        guard let header = request.headers[.ifNoneMatch] else { return false }
        return header.split(separator: ",").contains { candidate in
            let tag = String(candidate).trimmingBlanks()
            // The comparison is weak: a proxy may have marked the tag as weak.
            return tag == "*" || tag == value || tag == "W/\(value)"
        }
    }

    /// The answer that spares the bytes: 304.
    func notModified(cacheControl: String) -> Response {
        Response(status: .notModified, headers: [.eTag: value, .cacheControl: cacheControl])
    }

    /// The answer with its tag.
    func label(_ response: Response, cacheControl: String) -> Response {
        var response = response
        response.headers[.eTag] = value
        response.headers[.cacheControl] = cacheControl
        return response
    }
}

extension Response {
    /// An answer in JSON that is spared where the client has it already.
    static func json(_ value: some Encodable, taggedFor request: Request) throws -> Response {
        let answer = try StoredAnswer.json(value, status: .ok)
        let tag = EntityTag(bytes: answer.body)
        if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.revalidate) }
        return tag.label(answer.response(), cacheControl: CachePolicy.revalidate)
    }
}

/// How long a client may keep an answer; always for itself only, for documents are private.
enum CachePolicy {
    /// The bytes under this address never change.
    static let immutable = "private, max-age=31536000, immutable"
    /// Ask before each use; the entity tag makes asking cheap.
    static let revalidate = "private, no-cache"
}
