import Delivery
import Documents
import Embeddings
import Foundation
import Operations

extension RemoteEmbedder {
    /// The largest answer to a question, in bytes; 16 rows of 384 numbers are some 150 kB.
    private static let longestAnswer = 4 << 20

    /// The server of `embeddings.url`; nil where none is configured.
    ///
    /// - Throws: `Failure` with code `invalid_setting`.
    convenience init?(settings: Settings) throws {
        let url = settings.text("embeddings.url")
        guard !url.isEmpty else { return nil }
        guard url.hasPrefix("http://") || url.hasPrefix("https://"),
            let wire = RemoteWire(address: url, model: settings.text("embeddings.remote_model"))
        else {
            throw Failure(
                code: "invalid_setting",
                message: "Setting 'embeddings.url': '\(url)' is not http://…/embeddings or http://…/infer."
            )
        }
        var headers = ["Content-Type": "application/json"]
        if let key = try Self.key(in: settings.text("embeddings.key_file")) {
            headers["Authorization"] = "Bearer \(key)"
        }
        self.init(
            wire: wire,
            seconds: settings.number("embeddings.timeout_seconds"),
            uptime: Composition.uptime
        ) { [headers] body, seconds in
            let post = HTTPPost(url: url, headers: headers, body: body)
            return try await offThePool { try Self.ask(post, seconds) }
        }
    }

    private static func ask(_ post: HTTPPost, _ seconds: Double) throws(RemoteFailure) -> [UInt8] {
        do {
            return try Courier().ask(post, seconds: seconds, longestAnswer: longestAnswer)
        } catch {
            // Whoever refused the question itself would refuse it again.
            let mayPass = error.status.map { $0 == 429 || $0 >= 500 } ?? true
            throw RemoteFailure(error.description, mayPass: mayPass, retryAfter: error.retryAfter)
        }
    }

    private static func key(in path: String) throws -> String? {
        guard !path.isEmpty else { return nil }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw Failure(
                code: "invalid_setting",
                message: "Setting 'embeddings.key_file': '\(path)' cannot be read; give a file with the key alone."
            )
        }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
