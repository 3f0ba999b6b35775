import Documents
import Foundation
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct SecurityCheckTests {
    private static let version = ModelVersion(
        name: "m",
        version: 1,
        content: .classifier(sha256: ""),
        createdAt: 0,
        updatedAt: 0
    )

    private func permit(_ mode: Int, _ path: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    }

    @Test func othersMustNotGetIn() async throws {
        let folder = try TemporaryFolder()
        try folder.write("x", as: "home/deedbox.sqlite")
        try folder.write("x", as: "secret")
        try folder.write("x", as: "deedbox.yaml")
        let (home, secret, file) = (folder.path + "/home", folder.path + "/secret", folder.path + "/deedbox.yaml")
        try permit(0o700, home)
        try permit(0o644, home + "/deedbox.sqlite")
        try permit(0o600, secret)
        try permit(0o644, file)
        let check = PermissionsCheck(home: home, configuration: file, secrets: [secret])
        #expect(try await check.look(at: Self.version).status == .pass)
        try permit(0o755, home)
        let open = try await check.look(at: Self.version)
        #expect(open.status == .fail && open.evidence.contains("may read or write '\(home)/deedbox.sqlite'"))
        try permit(0o700, home)
        try permit(0o640, secret)
        #expect(try await check.look(at: Self.version).evidence.contains("which holds a secret"))
        try permit(0o600, secret)
        try permit(0o666, file)
        #expect(try await check.look(at: Self.version).evidence.contains("others may write '\(file)'"))
    }

    @Test(arguments: [
        ("127.0.0.1", false, NetworkCheck.Encryption.none, ReadinessItem.Status.pass),
        ("0.0.0.0", true, .none, .fail), ("0.0.0.0", false, .proxy, .fail), ("10.0.0.2", true, .proxy, .pass),
    ])
    func beyondLoopbackKeysAndTLSAreNeeded(
        _ host: String,
        _ asksForKeys: Bool,
        _ encryption: NetworkCheck.Encryption,
        _ status: ReadinessItem.Status
    ) async throws {
        let check = NetworkCheck(host: host, asksForKeys: asksForKeys, encryption: encryption)
        #expect(try await check.look(at: Self.version).status == status)
    }

    @Test func keysGrowOld() async throws {
        let folder = try TemporaryFolder()
        let keys = APIKeyRepository(try SQLiteDatabase(path: folder.path + "/deedbox.sqlite"))
        try await keys.add(
            APIKeyRecord(id: "k", name: "n", role: .viewer, sha256: String(repeating: "a", count: 64), createdAt: 0)
        )
        #expect(try await KeysCheck(keys: keys, now: { 360 * 86_400 }).look(at: Self.version).status == .pass)
        let old = KeysCheck(keys: keys, now: { 370 * 86_400 })
        #expect(try await old.look(at: Self.version).evidence == "1 of 1 keys are older than a year: k.")
        _ = try await keys.revoke("k", at: 1)
        #expect(try await old.look(at: Self.version).status == .pass)
    }

    @Test(arguments: [
        (#"{"id": "C1", "affected": [{"package": {"name": "zlib"}, "versions": ["1.2"]}]}"#, ReadinessItem.Status.fail),
        (#"{"id": "C1", "affected": [{"package": {"name": "zlib"}, "versions": ["1.3"]}]}"#, .pass),
        (
            #"{"id": "C1", "affected": [{"package": {"name": "zlib"}, "ranges": [{"type": "ECOSYSTEM", "events": "#
                + #"[{"introduced": "0"}, {"fixed": "1.5"}]}]}]}"#, .fail
        ),
        (
            #"{"id": "C1", "affected": [{"package": {"name": "zlib"}, "ranges": [{"type": "ECOSYSTEM", "events": "#
                + #"[{"introduced": "0"}, {"fixed": "1.1"}, {"introduced": "1.3"}]}]}]}"#, .pass
        ),
        (#"{"id": "C1", "affected": [{"package": {"name": "curl"}, "versions": ["1.2"]}]}"#, .pass),
    ])
    func knownVulnerabilitiesOfWhatIsInstalledFail(_ record: String, _ status: ReadinessItem.Status) async throws {
        let folder = try TemporaryFolder()
        try folder.write(record + "\n\n", as: "osv.jsonl")
        let finding = try await dependencies(folder.path + "/osv.jsonl").look(at: Self.version)
        #expect(finding.status == status, "\(finding)")
        if status == .fail { #expect(finding.evidence.contains("C1 in zlib 1.2")) }
    }

    @Test func withoutAFreshListNothingIsKnown() async throws {
        #expect(try await dependencies(nil).look(at: Self.version).status == .unknown)
        let folder = try TemporaryFolder()
        try folder.write("no record", as: "osv.jsonl")
        let failure = await #expect(throws: Failure.self) {
            try await dependencies(folder.path + "/osv.jsonl").look(at: Self.version)
        }
        #expect(failure?.code == "invalid_vulnerabilities" && failure?.message.contains("Line 1") == true)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)],
            ofItemAtPath: folder.path + "/osv.jsonl"
        )
        let stale = try await dependencies(folder.path + "/osv.jsonl").look(at: Self.version)
        #expect(stale.status == .unknown && stale.evidence.contains("too old"))
    }

    private func dependencies(_ list: String?) -> DependenciesCheck {
        DependenciesCheck(
            list: list,
            floors: ReadinessFloors(),
            now: { Date().timeIntervalSince1970 },
            parts: { [SoftwarePart(name: "zlib", version: "1.2")] },
            precedes: { (Double($0) ?? 0) < (Double($1) ?? 0) }
        )
    }

    @Test func aModelFileThatWasChangedIsNoticed() async throws {
        let home = try await ReadinessHome()
        let check = IntegrityCheck(models: home.models, ledger: LedgerRepository(home.database))
        #expect(try await check.look(at: home.version).status == .pass)
        let path = try await home.models.file(of: home.version)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        bytes[bytes.count - 1] ^= 1
        try FileManager.default.removeItem(atPath: path)
        try bytes.write(to: URL(fileURLWithPath: path))
        let finding = try await check.look(at: home.version)
        #expect(finding.status == .fail && finding.evidence.contains("cannot be trusted"))
    }
}
