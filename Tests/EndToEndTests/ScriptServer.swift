import Foundation
import TestSupport
import Testing

/// A server beside the program: a Python script that prints a JSON object a line, the first with its port.
struct ScriptServer {
    /// Such as `http://127.0.0.1:41234`.
    let address: String
    private let process: Process
    private let log: String

    /// Starts it and waits until it listens; the test's time limit bounds the waiting.
    init(_ program: Program, python: String = "/usr/bin/python3", script: URL, arguments: [String]) async throws {
        log = program.folder.path + "/\(script.lastPathComponent)-\(UUID().uuidString).jsonl"
        try Data().write(to: URL(fileURLWithPath: log))
        process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [script.path] + arguments
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

    /// What it printed of a kind so far.
    func printed(_ kind: String) throws -> [[String: Any]] {
        try Self.read(log).filter { $0["kind"] as? String == kind }
    }

    private static func read(_ path: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // What stands behind the last line's end is not written in full yet.
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
