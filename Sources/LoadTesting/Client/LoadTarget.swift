import NIOCore
import NIOHTTP1

/// The server that is asked, and what it is asked.
package struct LoadTarget: Sendable {
    /// A request, ready to be sent.
    struct Request: Sendable {
        var head: HTTPRequestHead
        var body: ByteBuffer
    }

    package var host: String
    package var port: Int
    /// Sent in turn; at least one.
    let requests: [Request]

    /// - Parameters:
    ///   - path: Where each body is posted to.
    ///   - headers: Beside `Host` and `Content-Length`.
    ///   - bodies: At least one.
    package init(host: String, port: Int, path: String, headers: [(String, String)], bodies: [[UInt8]]) {
        precondition(!bodies.isEmpty, "a load needs something to send")
        self.host = host
        self.port = port
        requests = bodies.map { body in
            let all = [("Host", "\(host):\(port)"), ("Content-Length", "\(body.count)")] + headers
            return Request(
                head: HTTPRequestHead(version: .http1_1, method: .POST, uri: path, headers: HTTPHeaders(all)),
                body: ByteBuffer(bytes: body)
            )
        }
    }
}
