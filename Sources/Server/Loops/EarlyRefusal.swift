import Documents
import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1

/// Which requests may be refused before they are read, and how that is said.
struct EarlyRefusal: Sendable {
    /// A body of more bytes is not worth reading for nothing.
    private static let mostSkipped = 64 << 10

    /// Whole answers, as they go over the wire.
    private let classification: ByteBuffer
    private let inference: ByteBuffer

    /// - Throws: when the words cannot be encoded.
    init() throws {
        let problem = Problem(
            Failure(code: "overloaded", message: "Too many ask for answers; try again in 1 s.")
        )
        classification = try Self.answer(try problem.response(), StoredAnswer.json(problem, status: .ok).body)
        let wire = InferenceErrorWire(problem)
        inference = try Self.answer(try wire.response(), StoredAnswer.json(wire, status: .ok).body)
    }

    /// What is said to a request that is refused; nil for one that may not be.
    func answer(to request: HTTPRequestHead) -> ByteBuffer? {
        let (path, headers) = (request.uri, request.headers)
        guard request.method == .POST,
            let length = headers.first(name: "content-length").flatMap({ Int($0) }), length <= Self.mostSkipped,
            // Whoever waits to be asked for the body would not send it any more.
            headers.first(name: "expect") == nil
        else { return nil }
        if path.hasPrefix("/v1/classify") { return classification }
        return path.hasPrefix("/v2/models/") && path.hasSuffix("/infer") ? inference : nil
    }

    private static func answer(_ response: Response, _ body: [UInt8]) -> ByteBuffer {
        var bytes = WireHead.bytes(of: response)
        bytes.writeString("\r\n")
        bytes.writeBytes(body)
        return bytes
    }
}
