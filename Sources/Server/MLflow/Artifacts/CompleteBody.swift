import Documents
import HTTPTypes
import Hummingbird
import NIOCore

/// The chunks of a body, which end with an error when the client went away before it had sent them all.
struct CompleteBody: AsyncSequence, Sendable {
    typealias Element = [UInt8]

    private let body: RequestBody
    /// In bytes; nil where the client did not say, and the end of the transfer encoding tells.
    private let length: Int?

    init(_ request: Request) {
        body = request.body
        length = request.headers[.contentLength].flatMap { Int($0) }
    }

    func makeAsyncIterator() -> Iterator { Iterator(body: body.makeAsyncIterator(), length: length) }

    struct Iterator: AsyncIteratorProtocol {
        var body: RequestBody.AsyncIterator
        let length: Int?
        var count = 0

        @concurrent mutating func next() async throws -> [UInt8]? {
            if let chunk = try await body.next() {
                count += chunk.readableBytes
                return Array(chunk.readableBytesView)
            }
            guard let length, length != count else { return nil }
            throw Documents.Failure(
                code: "incomplete_body",
                message: "The connection ended after \(count) of \(length) bytes. Send the file again."
            )
        }
    }
}
