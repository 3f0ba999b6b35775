import Foundation
import TestSupport
import Testing

/// A script that drives Chromium, and what it found.
struct Chromium {
    /// What a script says of one thing that it checked.
    struct Check: Decodable {
        var check: String
        var passed: Bool
        var found: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let root = folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let python = root.appendingPathComponent(".deps/browser/bin/python").path

    let program: Program

    init(_ program: Program) throws {
        self.program = program
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "The browser's client is not installed. Run scripts/setup --for-tests."
        )
    }

    /// Runs a script of this folder; each check that failed is an issue.
    ///
    /// - Returns: How many things were checked.
    func check(_ script: String, _ arguments: String...) async throws -> Int {
        let run = try await program.run(
            [Self.folder.appendingPathComponent(script).path] + arguments,
            executable: Self.python,
            environment: ["HOME": program.folder.path, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
        )
        #expect(run.status == 0, "\(run.errors.suffix(2_000))")
        let checks = try run.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Check.self, from: Data(line.utf8))
        }
        for check in checks { #expect(check.passed, "\(check.check): \(check.found)") }
        return checks.count
    }

    /// Makes a home in which something of everything has happened; with no documents, one in which nobody has begun.
    func makeHome(documents: Int = 24) async throws {
        let script = Self.root.appendingPathComponent("scripts/lib/demo_home.py").path
        let made = try await program.run(
            [script, Program.path, program.folder.path, String(documents)],
            executable: "/usr/bin/python3"
        )
        try #require(made.status == 0, "\(made.errors.suffix(2_000))")
    }
}
