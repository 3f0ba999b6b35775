import Foundation
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct ArtifactRepositoryTests {
    let home: StoredHome
    let artifacts: ArtifactRepository
    let run = ArtifactOwner.run(RunID(rawValue: "r"))

    init() async throws {
        home = try StoredHome()
        artifacts = ArtifactRepository(home.database, directory: home.folder.path + "/artifacts")
        let runs = RunRepository(home.database)
        _ = try await runs.create(
            Run(id: RunID(rawValue: "r"), experiment: "", status: .running, startedAt: 1),
            in: .standard
        )
    }

    private func save(_ bytes: [UInt8], at path: String) async throws -> Artifact {
        let pieces = stride(from: 0, to: bytes.count, by: 10_000).map {
            Array(bytes[$0..<min($0 + 10_000, bytes.count)])
        }
        let (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        for piece in pieces { continuation.yield(piece) }
        continuation.finish()
        return try await artifacts.save(chunks, at: try ArtifactPath(path), of: run)
    }

    /// Small files lie in the database, large ones in the folder.
    @Test(arguments: [0, 1, 65_536, 65_537, 1_000_000])
    func aFileComesBackAsItWas(size: Int) async throws {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let artifact = try await save(bytes, at: "a/b.bin")
        #expect(artifact.size == Int64(size))
        var read: [UInt8] = []
        try await artifacts.read(try ArtifactPath("a/b.bin"), of: run) { read += $0 }
        #expect(read == bytes)
        let files = (try? FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/artifacts")) ?? []
        #expect(files == (size > 65_536 ? [artifact.sha256] : []))
    }

    @Test func bytesInOnePieceAreThoseOfSmallFiles() async throws {
        let (runs, id) = (RunRepository(home.database), RunID(rawValue: "r"))
        _ = try await save([1, 2], at: "small")
        _ = try await save([UInt8](repeating: 1, count: 100_000), at: "large")
        #expect(try await runs.artifact("small", of: id) == [1, 2])
        await #expect(throws: TrackingError.self) { try await runs.artifact("large", of: id) }
        #expect(try await runs.artifact("none", of: id) == nil)
    }

    /// The digest of `abc` is the one of FIPS 180-2, appendix B.1.
    @Test func aFileIsKnownByItsDigest() async throws {
        let artifact = try await save(Array("abc".utf8), at: "abc")
        #expect(artifact.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func foldersListWhatTheyHold() async throws {
        for path in ["a/x", "a/b/y", "a/b/z", "a-b", "a0", "c"] { _ = try await save([1, 2], at: path) }
        #expect(
            try await artifacts.entries(of: .root, of: run) == [
                .file(name: "a-b", size: 2), .folder(name: "a"), .file(name: "a0", size: 2), .file(name: "c", size: 2),
            ]
        )
        #expect(
            try await artifacts.entries(of: try ArtifactPath("a"), of: run)
                == [.folder(name: "b"), .file(name: "x", size: 2)]
        )
        #expect(try await artifacts.entries(of: try ArtifactPath("c"), of: run).isEmpty)
        try await artifacts.remove(try ArtifactPath("a"), of: run)
        #expect(try await artifacts.entries(of: .root, of: run).count == 3)
    }

    @Test func aNameIsAFileOrAFolder() async throws {
        _ = try await save([1], at: "a/b")
        for path in ["a", "a/b/c", ""] {
            await #expect(throws: TrackingError.self, "\(path)") { try await save([1], at: path) }
        }
    }

    @Test func aFileThatBreaksOffLeavesNothing() async throws {
        struct BrokenOff: Error {}
        let (chunks, continuation) = AsyncThrowingStream.makeStream(of: [UInt8].self)
        continuation.yield([UInt8](repeating: 1, count: 100_000))
        continuation.finish(throwing: BrokenOff())
        await #expect(throws: BrokenOff.self) {
            try await artifacts.save(chunks, at: try ArtifactPath("a"), of: run)
        }
        #expect(try await artifacts.entries(of: .root, of: run).isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/artifacts").isEmpty)
    }
}
