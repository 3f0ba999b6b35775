import Foundation
import TestSupport
import Testing

/// Bad files cost themselves only: each has its line and its code, the rest of the run goes on, and the exit code is 1.
struct BadInputTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func badFilesAreNamedAndTheRestGoesOn() async throws {
        try program.folder.write("", as: "in/empty.pdf")
        try program.folder.write("%PDF-1.7\n1 0 obj\n<< /Type /Cat", as: "in/truncated.pdf")
        try program.folder.write([0x7F, 0x45, 0x4C, 0x46] + [UInt8](repeating: 0, count: 4096), as: "in/program.pdf")
        try program.folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], as: "in/stub.png")
        try program.folder.write("A plain letter about the lease.", as: "in/wrong-suffix.pdf")
        try program.folder.write("Another letter about the lease.", as: "in/new\nline.txt")
        try FileManager.default.createSymbolicLink(
            atPath: program.folder.path + "/in/loop",
            withDestinationPath: program.folder.path + "/in"
        )
        let outcome = try await program.run("ingest", "in", "missing.pdf", "--json")
        #expect(outcome.status == 1)
        let lines = try outcome.objects
        func code(_ suffix: String) -> String? {
            let line = lines.first { ($0["path"] as? String)?.hasSuffix(suffix) == true }
            return (line?["error"] as? [String: Any])?["code"] as? String ?? line?["status"] as? String
        }
        #expect(code("empty.pdf") == "empty_file")
        #expect(code("truncated.pdf") == "damaged")
        #expect(code("program.pdf") == "unsupported_type")
        #expect(code("stub.png") == "damaged")
        #expect(code("missing.pdf") == "not_found")
        #expect(code("loop") == "folder_loop")
        #expect(code("wrong-suffix.pdf") == "ready")
        #expect(lines.filter { $0["status"] as? String == "ready" }.count == 2)
        #expect(!outcome.output.contains("new\nline"))
    }

    @Test(
        arguments: [
            (["search"], 64),
            (["no-such-command"], 64),
            (["extract", "missing.pdf"], 2),
            (["extract", "missing.pdf", "lost.png"], 1),
            (["config", "show", "--set", "server.prot=1"], 2),
            (["config", "show", "--set", "server.port=x"], 2),
            (["classify", "missing.pdf"], 1),
            (["config", "show"], 0),
        ] as [([String], Int32)]
    )
    func exitCodesAreAsDocumented(_ arguments: [String], _ status: Int32) async throws {
        let process = try program.start(arguments)
        process.waitUntilExit()
        #expect(process.terminationStatus == status)
    }

    @Test func anUnknownKeyInTheFileIsNamed() async throws {
        try program.folder.write("server:\n  prot: 9000\n", as: "deedbox.yaml")
        let outcome = try await program.run("config", "show")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("Unknown setting 'server.prot' in deedbox.yaml"))
        #expect(outcome.errors.contains("server.port"))
    }
}
