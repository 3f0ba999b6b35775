import Foundation
import TestSupport
import Testing

/// PDF files in which the words of a scan are found, from the command line.
struct SearchablePDFTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(10)))
    func aScanBecomesAPDFOfItsWordsWithoutAStore() async throws {
        let made = try await program.run("sample", "scans", "--out", "scans", "--pages", "1", "--conditions", "clean")
        try #require(made.status == 0, "\(made.errors)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path + "/scans")
        let scan = try #require(names.first { [".png", ".jpg", ".tif", ".tiff"].contains(where: $0.hasSuffix) })
        let line = "exec '\(Program.path)' extract 'scans/\(scan)' --format pdf > scan.pdf"
        let written = try await program.run(["-c", line], executable: "/bin/sh")
        #expect(written.status == 0, "\(written.errors)")
        func words(_ file: String) async throws -> Set<Substring> {
            Set(try await program.run("extract", file).output.split(whereSeparator: \.isWhitespace))
        }
        let (scanned, found) = (try await words("scans/\(scan)"), try await words("scan.pdf"))
        #expect(scanned.count > 50)
        #expect(
            Double(scanned.intersection(found).count) > 0.95 * Double(scanned.count),
            "\(scanned.subtracting(found))"
        )
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/deedbox-data"))
        #expect(try await program.run("extract", "a.png", "b.png", "--format", "pdf").status == 64)
    }

    @Test func aFolderThatCannotBeWrittenToIsNamed() async throws {
        try program.folder.write("a file", as: "taken")
        let outcome = try await program.run(
            "documents",
            "export",
            String(repeating: "0", count: 64),
            "--out",
            "taken/here"
        )
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("taken/here") && outcome.errors.contains("Name a folder with --out"))
    }
}
