import Foundation
import TestSupport
import Testing

/// Checking labelled samples from the shell.
struct DataCheckTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func faultsAreReportedAsTextJSONAndPage() async throws {
        let lines = (0..<12).flatMap { number in
            ["lease\tPremises \(number) let to tenant \(number)", "invoice\tGoods \(number) sold to buyer \(number)"]
        }
        let faulty = ["no tab here", "lease\t<script>alert(1)</script>", "invoice\t<script>alert(1)</script>"]
        try program.folder.write((lines + faulty).joined(separator: "\n"), as: "train.tsv")
        try program.folder.write("lease\tPremises 3 let to tenant 3\n", as: "test.tsv")

        let check = try await program.run(
            "data",
            "check",
            "train.tsv",
            "--test",
            "test.tsv",
            "--name",
            "letters",
            "--html",
            "report.html",
            "--json"
        )
        #expect(check.status == 1, "\(check.errors)")
        let report = try #require(try check.objects.first)
        let findings = try #require(report["findings"] as? [[String: Any]])
        let kinds = findings.filter { $0["serious"] as? Bool == true }.compactMap { $0["kind"] as? String }
        #expect(Set(kinds).isSuperset(of: ["unreadable", "contradiction", "leakage"]))
        let unreadable = findings.first { $0["kind"] as? String == "unreadable" }
        let complaint = "train.tsv, line 25: has no tab; a line is the label, a tab and the text."
        #expect(unreadable?["cases"] as? [String] == [complaint])

        let page = try String(contentsOf: URL(fileURLWithPath: "\(program.folder.path)/report.html"), encoding: .utf8)
        #expect(!page.contains("<script"))
        #expect(page.contains("train.tsv, line 26 (lease)"))
    }

    @Test(.timeLimit(.minutes(30)))
    func cleanSamplesPass() async throws {
        let lines = ["rent", "repair", "notice", "term", "option", "parking", "insurance", "entry", "tax", "use"]
            .flatMap {
                ["lease\tThe tenant shall see to \($0)", "invoice\tWe charge you for \($0) goods"]
            }
        try program.folder.write(lines.joined(separator: "\n"), as: "clean.tsv")
        let check = try await program.run("data", "check", "clean.tsv", "--name", "letters")
        #expect(check.status == 0, "\(check.errors)")
        #expect(check.output.hasPrefix("20 samples of 2 classes"))
    }
}
