import Foundation
import TestSupport
import Testing

/// A server of embeddings, as a process of its own.
struct EmbeddingServerProcess {
    let process: Process
    /// Such as `http://127.0.0.1:41234`.
    let address: String
    private let log: String

    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("embedding_server.py").path

    /// Starts it and waits until it listens; the test's time limit bounds the waiting.
    ///
    /// - Parameter busy: So many questions are refused first.
    init(_ program: Program, busy: Int = 0) async throws {
        log = program.folder.path + "/embeddings-\(UUID().uuidString).jsonl"
        try Data().write(to: URL(fileURLWithPath: log))
        process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [Self.script, "\(busy)"]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        var port: Int?
        while port == nil {
            port = try Self.read(log).first?["port"] as? Int
            await Task.yield()
        }
        address = "http://127.0.0.1:\(try #require(port))"
    }

    func end() { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

    /// What it was asked so far.
    var questions: [[String: Any]] {
        get throws { try Self.read(log).filter { $0["kind"] as? String == "question" } }
    }

    private static func read(_ path: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // What stands behind the last line's end is not written in full yet.
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
