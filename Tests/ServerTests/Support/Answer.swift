import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the server answered.
struct Answer: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSON { try JSONDecoder().decode(JSON.self, from: Data(body)) }

    /// The stable word of a problem; nil when the answer is none.
    func code() throws -> String? {
        headers[.contentType] == "application/problem+json" ? try json()["code"]?.string : nil
    }

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}

/// Collects the body of an answer.
// Unchecked, because it changes. Safe: one task writes, and the test reads after that has finished.
final class BodyCollector: ResponseBodyWriter, @unchecked Sendable {
    private(set) var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes.append(contentsOf: buffer.readableBytesView) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
