import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension StoredAnswer {
    /// An answer in JSON that can be kept.
    static func json(
        _ value: some Encodable,
        status: HTTPResponse.Status,
        headers: [String: String] = [:]
    ) throws -> Self {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Self(
            status: status.code,
            headers: headers.merging(["content-type": "application/json"]) { own, _ in own },
            body: [UInt8](try encoder.encode(value))
        )
    }

    /// An answer without a body.
    static let noContent = Self(status: 204, headers: [:], body: [])

    func response() -> Response {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        guard status != 204 else { return Response(status: .noContent, headers: fields) }
        fields[.contentLength] = "\(body.count)"
        return Response(
            status: HTTPResponse.Status.standard(status),
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        )
    }
}
