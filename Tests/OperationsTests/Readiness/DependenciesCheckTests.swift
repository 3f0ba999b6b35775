import Documents
import Foundation
import Operations
import TestSupport
import Testing
import Tracking

struct DependenciesCheckTests {
    /// 2023-11-14.
    private static let now = 1_700_000_000.0
    private static let zlib = SoftwarePart(ecosystem: "Debian:12", name: "zlib", version: "1:1.2.13")

    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func check(
        _ list: String?,
        accepted: String? = nil,
        parts: Set<SoftwarePart> = [zlib]
    ) -> DependenciesCheck {
        DependenciesCheck(
            list: list,
            accepted: accepted,
            floors: ReadinessFloors(),
            now: { Self.now },
            parts: { parts }
        )
    }

    private func look(at records: String, accepted: String? = nil) async throws -> ReadinessFinding {
        try folder.write(records, as: "osv.jsonl")
        let path = try accepted.map { text in
            try folder.write(text, as: "accepted")
            return folder.path + "/accepted"
        }
        return try await check(folder.path + "/osv.jsonl", accepted: path).look(at: .anyClassifier)
    }

    private func record(_ id: String, _ more: String = "") -> String {
        #"{"id": "\#(id)", "affected": [{"package": {"ecosystem": "Debian:12", "name": "zlib"}, "ranges": [{"type": "#
            + #""ECOSYSTEM", "events": [{"introduced": "0"}]}]}]\#(more)}"# + "\n"
    }

    @Test func whatIsAffectedIsToldOnceUnderWhateverNames() async throws {
        let three = record("DSA-1", #", "aliases": ["CVE-1"]"#) + record("CVE-1") + "\n" + record("CVE-2")
        let finding = try await look(at: three)
        #expect(finding.status == .fail && finding.evidence.hasPrefix("2 affect what is installed"), "\(finding)")
        #expect(finding.evidence.contains("DSA-1 in 'zlib 1:1.2.13', CVE-2 in 'zlib"))
        let withdrawn = try await look(at: record("CVE-1", #", "withdrawn": "2026-01-01T00:00:00Z""#) + other("Debian"))
        #expect(withdrawn.status == .pass, "\(withdrawn)")
    }

    @Test func whatIsPutUpWithCountsUntilItsLastDay() async throws {
        let list = record("DSA-1", #", "aliases": ["CVE-1"]"#)
        let accepted = try await look(at: list, accepted: "# no fix yet\nCVE-1 2023-11-14 only minizip has it\n")
        #expect(accepted.status == .pass && accepted.evidence.contains("1 more are accepted"), "\(accepted)")
        #expect(try await look(at: list, accepted: "CVE-1 2023-11-13 only minizip has it").status == .fail)
        let failure = await #expect(throws: Failure.self) { try await look(at: list, accepted: "\nCVE-1 2023-11-14") }
        #expect(failure?.code == "invalid_vulnerabilities" && failure?.message.contains("Line 2") == true)
    }

    private func other(_ ecosystem: String) -> String {
        #"{"id": "O", "affected": [{"package": {"ecosystem": "\#(ecosystem)", "name": "other"}, "versions": ["1"]}]}"#
    }

    @Test(arguments: [
        ("Debian", ReadinessItem.Status.pass), ("Debian:12", .pass), ("Debian:11", .unknown), ("PyPI", .unknown),
    ])
    func aListThatSaysNothingOfWhatIsInstalledProvesNothing(_ name: String, _ status: ReadinessItem.Status) async throws
    {
        let finding = try await look(at: other(name))
        #expect(finding.status == status, "\(finding)")
    }

    @Test func aFolderOfRecordsIsAListToo() async throws {
        try folder.write(record("CVE-1"), as: "osv/CVE-1.json")
        try folder.write(other("Debian"), as: "osv/O.json")
        try folder.write("not looked at", as: "osv/README")
        let finding = try await check(folder.path + "/osv").look(at: .anyClassifier)
        #expect(finding.evidence == "1 affect what is installed: CVE-1 in 'zlib 1:1.2.13'.")
    }

    @Test func withoutAFreshListNothingIsKnown() async throws {
        #expect(try await check(nil).look(at: .anyClassifier).status == .unknown)
        let failure = await #expect(throws: Failure.self) { try await look(at: "no record") }
        #expect(failure?.code == "invalid_vulnerabilities" && failure?.message.contains("Line 1") == true)
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 0)],
            ofItemAtPath: folder.path + "/osv.jsonl"
        )
        let stale = try await check(folder.path + "/osv.jsonl").look(at: .anyClassifier)
        #expect(stale.status == .unknown && stale.evidence.contains("too old"))
    }
}
