import Foundation
import TestSupport
import Testing

/// Files of many lines, classified from the shell.
struct BulkPredictTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func manyLinesAreAnsweredInTheirOrder() async throws {
        var lines = (0..<3000).map { number in
            "{\"id\": \"row \(number)\", \"text\": \"\(number % 2 == 0 ? "office lease agreement" : "employment agreement")\"}"
        }
        lines[1700] = "{\"text\": 5}"
        lines[2500] = "no object"
        try program.folder.write(lines.joined(separator: "\n"), as: "rows.jsonl")
        let outcome = try await program.run(
            ["predict", "--model", "document-class:1", "--data", "rows.jsonl", "--threads", "3"]
        )
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("rows.jsonl, line 1701: 'text' is not a string."))
        #expect(outcome.errors.contains("2998 lines classified, 2 passed over."))
        let answers = try outcome.objects
        let numbers = answers.compactMap { $0["line"] as? Int }
        #expect(numbers == (1...3000).filter { $0 != 1701 && $0 != 2501 })
        #expect(answers.first?["id"] as? String == "row 0")
        #expect(answers[0]["class"] as? String == "lease" && answers[1]["class"] as? String == "other")

        let alone = try await program.run(
            ["predict", "--model", "document-class:1", "--data", "rows.jsonl", "--threads", "1"]
        )
        #expect(alone.output == outcome.output)
    }

    @Test func aFileThatIsNotThereIsNamed() async throws {
        let outcome = try await program.run(["predict", "--model", "document-class:1", "--data", "none.jsonl"])
        #expect(outcome.status == 2 && outcome.errors.contains("none.jsonl"))
        let idle = try await program.run(["predict", "--model", "m:1", "--data", "a.tsv", "--threads", "0"])
        #expect(idle.status == 64)
    }
}
