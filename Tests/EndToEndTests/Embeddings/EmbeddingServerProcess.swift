import Foundation

/// A server of embeddings, as a process of its own.
struct EmbeddingServerProcess {
    private let server: ScriptServer

    /// - Parameter busy: So many questions are refused first.
    init(_ program: Program, busy: Int = 0) async throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("embedding_server.py")
        server = try await ScriptServer(program, script: script, arguments: ["\(busy)"])
    }

    /// Such as `http://127.0.0.1:41234`.
    var address: String { server.address }

    func end() { server.end() }

    /// What it was asked so far.
    var questions: [[String: Any]] {
        get throws { try server.printed("question") }
    }
}
