import Foundation
import TestSupport
import Testing

/// Two files of cases compared from a shell.
struct DriftCompareTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    /// Sizes about `mean`, one kind in so many, right so often.
    private func table(_ count: Int, mean: Int, right: (Int) -> Bool) -> String {
        (["size\tkind\tclass\tconfidence\tlabel"]
            + (0..<count).map { number in
                let kind = number % 5 == 0 ? "" : number % 2 == 0 ? "pdf" : "docx"
                return "\(mean + number % 50)\t\(kind)\tlease\t0.8\t\(right(number) ? "lease" : "other")"
            }).joined(separator: "\n") + "\n"
    }

    @Test func whatMovedIsNamedAndAccuracyEstimated() async throws {
        try program.folder.write(table(200, mean: 100) { $0 % 4 != 0 }, as: "before.tsv")
        try program.folder.write(table(100, mean: 140) { $0 % 2 == 0 }, as: "now.tsv")
        let outcome = try await program.run("drift", "compare", "before.tsv", "now.tsv", "--json")
        let compared = try #require(try outcome.objects.first, "\(outcome.errors)")
        let features = try #require((compared["features"] as? [String: Any])?["features"] as? [[String: Any]])
        let drifting = features.filter { $0["is_drifting"] as? Bool == true }.compactMap { $0["feature"] as? String }
        #expect(drifting == ["size"])
        let kind = try #require(features.first { $0["feature"] as? String == "kind" })
        #expect(kind["missing_before"] as? Double == 0.2 && kind["score"] as? Double == 0)
        // Of cases of that confidence, three of four were right.
        #expect((compared["estimate"] as? [String: Any])?["accuracy"] as? Double == 0.75)
        #expect((compared["realised"] as? [String: Any])?["successes"] as? Int == 50)
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/deedbox-data"))
        let same = try await program.run("drift", "compare", "before.tsv", "before.tsv")
        #expect(same.status == 0 && !same.output.contains("drifts"), "\(same.output)")
    }

    @Test func mistakesAreNamed() async throws {
        try program.folder.write("a\tconfidence\n1\t2\n", as: "wrong.tsv")
        try program.folder.write("a\tb\n1\t2\n3\n", as: "short.tsv")
        let wrong = try await program.run("drift", "compare", "wrong.tsv", "wrong.tsv")
        #expect(wrong.status == 2 && wrong.errors.contains("numbers from 0 to 1"), "\(wrong.errors)")
        let short = try await program.run("drift", "compare", "short.tsv", "short.tsv")
        #expect(short.status == 2 && short.errors.contains("Line 3 of 'short.tsv' has 1 fields"), "\(short.errors)")
        #expect(try await program.run("drift", "compare", "none.tsv", "short.tsv").status == 2)
    }
}
