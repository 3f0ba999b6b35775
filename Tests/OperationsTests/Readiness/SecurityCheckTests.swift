import Documents
import Foundation
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct SecurityCheckTests {
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
        #expect(try await check.look(at: .anyClassifier).status == .pass)
        try permit(0o755, home)
        let open = try await check.look(at: .anyClassifier)
        #expect(open.status == .fail && open.evidence.contains("may read or write '\(home)/deedbox.sqlite'"))
        try permit(0o700, home)
        try permit(0o640, secret)
        #expect(try await check.look(at: .anyClassifier).evidence.contains("which holds a secret"))
        try permit(0o600, secret)
        try permit(0o666, file)
        #expect(try await check.look(at: .anyClassifier).evidence.contains("others may write '\(file)'"))
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
        #expect(try await check.look(at: .anyClassifier).status == status)
    }

    @Test func keysGrowOld() async throws {
        let folder = try TemporaryFolder()
        let keys = APIKeyRepository(try SQLiteDatabase(path: folder.path + "/deedbox.sqlite"))
        try await keys.add(
            APIKeyRecord(id: "k", name: "n", role: .viewer, sha256: String(repeating: "a", count: 64), createdAt: 0)
        )
        #expect(try await KeysCheck(keys: keys, now: { 360 * 86_400 }).look(at: .anyClassifier).status == .pass)
        let old = KeysCheck(keys: keys, now: { 370 * 86_400 })
        #expect(try await old.look(at: .anyClassifier).evidence == "1 of 1 keys are older than a year: k.")
        _ = try await keys.revoke("k", at: 1)
        #expect(try await old.look(at: .anyClassifier).status == .pass)
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
