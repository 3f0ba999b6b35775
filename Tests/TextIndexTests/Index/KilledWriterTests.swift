import Foundation
import Mathematics
import Testing
import TextIndex

/// A real process that changes an index is killed by the kernel, again and again, at moments that nobody chose.
struct KilledWriterTests {
    private static let kills = 200
    private static let keysPerChange = 8

    @Test
    func aKilledWriterLosesNothingThatItSaidItKept() throws {
        let folder = try TemporaryFolder()
        var random = SeededRandom(seed: 7)
        var said = 0
        for _ in 0..<Self.kills {
            said = max(said, try run(in: folder.path, killedAfterMilliseconds: 1 + random.index(below: 150)))
            let kept = try Kept(in: folder.path)
            #expect(kept.changes >= said)
            guard kept.changes > 0 else { continue }
            let index = try IndexSnapshot(kept.manifest, in: folder.path)
            try index.verify()
            #expect(try index.keys().sorted() == Self.keys(after: kept.changes))
        }
        #expect(said >= 5 * Self.kills, "the writer hardly came to write: \(said) changes")
    }

    /// The last change that the process said was kept; 0 for none.
    private func run(in folder: String, killedAfterMilliseconds milliseconds: Int) throws -> Int {
        let process = Process()
        process.executableURL = Self.driver()
        process.arguments = ["churn", folder, "\(milliseconds)"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL)
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        return output.split(separator: "\n").last.flatMap { Int($0.dropFirst("kept ".count)) } ?? 0
    }

    /// What `Churn` has in the index after so many changes.
    private static func keys(after changes: Int) -> [Int64] {
        (0..<Int64(changes * keysPerChange)).filter { key in
            key % 3 != 0 || key >= Int64((changes - 2) * keysPerChange)
        }
    }

    /// The program, which the build puts beside the test bundle.
    private static func driver() -> URL {
        // The bundle of the tests is the argument that ends in .xctest.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("IndexDriver")
    }

    /// What `KeptManifest` writes.
    private struct Kept: Decodable {
        var manifest = IndexManifest(fieldCount: 2)
        var changes = 0

        private enum CodingKeys: CodingKey {
            case manifest, changes
        }

        init(in folder: String) throws {
            guard let data = FileManager.default.contents(atPath: "\(folder)/manifest.json") else { return }
            self = try JSONDecoder().decode(Self.self, from: data)
        }
    }
}
