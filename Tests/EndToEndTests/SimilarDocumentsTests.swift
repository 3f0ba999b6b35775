import Foundation
import TestSupport
import Testing

/// Documents like one another, from the command line.
struct SimilarDocumentsTests {
    private let program: Program

    init() throws { program = try Program() }

    private static func lease(_ tenant: String, _ clause: String) -> String {
        let text = (0..<40).map { "Clause \($0): the roof of building \($0) is kept by the landlord." }
        return "LEASE\n\nTenant: \(tenant)\n\n\(text.joined(separator: "\n\n"))\n\n\(clause)\n"
    }

    @Test(.timeLimit(.minutes(30)))
    func copiesAreFoundFoldedAndListed() async throws {
        try program.folder.write(Self.lease("Acme", "Signed in May."), as: "in/first.txt")
        try program.folder.write(Self.lease("Acme", "Signed in June."), as: "in/second.txt")
        try program.folder.write("A letter about the roof of the building.", as: "in/letter.txt")
        #expect(try await program.run("ingest", "in").status == 0)

        let group = try #require(try await program.run("documents", "duplicates", "--json").objects.first)
        let members = try #require(group["documents"] as? [[String: Any]])
        #expect(Set(members.compactMap { $0["name"] as? String }) == ["first.txt", "second.txt"])
        #expect(group["similarity"] as? Double ?? 0 > 0.9)

        let answer = try await program.run("search", "roof kept by the landlord", "--mode", "bm25")
        #expect(answer.output.contains("and 1 near duplicate: "), "\(answer.output)")

        let id = try #require(members.first?["document_id"] as? String)
        let similar = try await program.run("search", "--like", id, "--json").objects
        #expect(similar.first?["similarity"] as? Double ?? 0 > 0.9)
        let explained = try await program.run("search", "--like", id, "--explain")
        #expect(explained.output.contains("near duplicate"), "\(explained.output)")
    }

    @Test(.timeLimit(.minutes(30)))
    func theIndexIsShownCheckedAndBuiltAgain() async throws {
        try program.folder.write("The tenant pays for parking.", as: "in/a.txt")
        #expect(try await program.run("ingest", "in").status == 0)
        let statistics = try #require(try await program.run("index", "--json").objects.first)
        #expect(statistics["documents"] as? Int == 1 && statistics["missing"] as? Int == 0)
        #expect(try await program.run("index", "rebuild", "--json").objects.first?["passages"] as? Int == 1)
        #expect(try await program.run("index", "verify").status == 0)
        let folder = program.folder.path + "/deedbox-data/index"
        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
        bytes[0] ^= 1
        try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(file)"))
        let verified = try await program.run("index", "verify")
        #expect(verified.status == 1 && verified.output.contains(file), "\(verified.output)")
        #expect(try await program.run("search", "parking", "--mode", "bm25").output.contains("a.txt"))
        #expect(try await program.run("search", "parking", "--like", "0").status == 64)
    }
}
