import Extraction
import Foundation
import Testing

/// Files whose permissions forbid reading them.
///
/// Permission bits do not bind the superuser, as whom these tests run in containers; there the thread that looks lends
/// itself the identity of nobody for the file system (`setfsuid`, Linux), which binds this thread only.
@Suite(.timeLimit(.minutes(30)))
struct UnreadableFilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        chmod(folder.path, 0o755)
    }

    /// Runs `body` without the rights of the superuser; synchronous, so that it stays on this thread.
    private func withoutPrivileges<Result>(_ body: () -> Result) throws -> Result {
        let nobody: uid_t = 65534
        guard geteuid() == 0 else { return body() }
        // Glibc's module leaves <sys/fsuid.h> out.
        let symbol = try #require(dlsym(nil, "setfsuid"))
        let setfsuid = unsafeBitCast(symbol, to: (@convention(c) (uid_t) -> Int32).self)
        let previous = setfsuid(nobody)
        defer { _ = setfsuid(uid_t(previous)) }
        return body()
    }

    @Test func fileIsAnOutcomeAndTheOthersAreRead() throws {
        let secret = try folder.write([1], to: "1-secret.txt")
        chmod(secret, 0)
        let open = try folder.write([2], to: "2-open.txt")
        chmod(open, 0o644)
        let outcomes = try withoutPrivileges {
            FileFinder().files(at: [folder.path]).map { file in Result { try file.read(maximumBytes: 9) } }
        }
        #expect(outcomes.map { try? $0.get() } == [nil, [2]])
        #expect(throws: Self.missingPermission) { try outcomes[0].get() }
    }

    @Test func folderIsAnOutcome() throws {
        try folder.write([1], to: "secret/lease.txt")
        chmod(folder.path + "/secret", 0)
        defer { chmod(folder.path + "/secret", 0o700) }
        let outcomes = try withoutPrivileges {
            FileFinder().files(at: [folder.path]).map { file in Result { try file.read(maximumBytes: 9) } }
        }
        #expect(outcomes.count == 1)
        #expect(throws: Self.missingPermission) { try outcomes[0].get() }
    }

    private static let missingPermission = ExtractionError(
        .unreadable,
        "The permission to read it is missing. Grant it, or run as another user."
    )
}
