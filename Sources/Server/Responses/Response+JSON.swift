import Documents
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// An answer in JSON, its keys in alphabetical order.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        try StoredAnswer.json(value, status: status).response()
    }

    /// An answer of those bytes.
    static func bytes(_ bytes: [UInt8], mediaType: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status,
            headers: [.contentType: mediaType, .contentLength: "\(bytes.count)"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
