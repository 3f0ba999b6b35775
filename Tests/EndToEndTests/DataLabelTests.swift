import Foundation
import TestSupport
import Testing

/// From a folder of files without labels to a model, from the shell.
struct DataLabelTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func anUnlabelledFolderBecomesAModel() async throws {
        for number in 0..<8 {
            try program.folder.write(
                "OFFICE LEASE AGREEMENT\nLandlord hereby leases suite \(number) to Tenant for a base rent of \(number) dollars.",
                as: "in/scan-\(number).txt"
            )
            try program.folder.write(
                "FIRST AMENDMENT TO LEASE\nLandlord and Tenant amend the lease of suite \(number); this amendment changes the term.",
                as: "in/2019/scan \(number).txt"
            )
        }
        try program.folder.write("A note about nothing.", as: "in/amendment/note.txt")
        let label = try await label("in", "--minimum-confidence", "0.3", "--json")
        #expect(label.status == 0, "\(label.errors)")
        let report = try #require(try label.objects.first)
        #expect(report["count"] as? Int == 17)
        #expect((report["rules"] as? [[String: Any]])?.isEmpty == false)
        let measured = try #require(report["measured"] as? [String: Any])
        #expect(measured["count"] as? Int == 1, "only the folder 'amendment' says what its file is")
        #expect(measured["accuracy"] as? Double == 0)

        let train = try await program.run("train", "--data", "labels.jsonl", "--json")
        #expect(train.status == 0, "\(train.errors)")
        let validation = try #require(try train.objects.first?["validation"] as? [String: Any])
        #expect(validation["accuracy"] as? Double ?? 0 > 0.9)
    }

    @Test func ownRulesAreReadAndFaultsNamed() async throws {
        let rules = try await program.run("data", "rules")
        try program.folder.write(rules.output, as: "rules.yaml")
        try program.folder.write("{\"text\": \"OFFICE LEASE AGREEMENT\"}\n", as: "texts.jsonl")
        let label = try await label("texts.jsonl", "--rules", "rules.yaml")
        #expect(label.status == 0, "\(label.errors)")
        #expect(label.output.hasPrefix("1 samples: 1 with votes, 0 of them disputed, 1 labelled"))

        try program.folder.write(rules.output + "    wher: title\n", as: "rules.yaml")
        let faulty = try await self.label("texts.jsonl", "--rules", "rules.yaml")
        #expect(faulty.status == 2)
        #expect(faulty.errors.contains("'wher' is no field; there are name, votes, where, any, at_least, none."))
    }

    private func label(_ source: String, _ options: String...) async throws -> Program.Outcome {
        try await program.run(["data", "label", source, "--output", "labels.jsonl"] + options)
    }
}
