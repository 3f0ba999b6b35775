import Foundation
import TestSupport
import Testing

/// Training from the shell, to the answer of the new version.
struct TrainTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func aTrainedModelIsRegisteredJudgedAndAnswers() async throws {
        try program.folder.write(Self.lines(0..<20), as: "train.tsv")
        try program.folder.write(Self.lines(20..<30), as: "test.tsv")
        let train = try await program.run("train", "--data", "train.tsv", "--name", "letters", "--json")
        #expect(train.status == 0, "\(train.errors)")
        let version = try #require(try train.objects.first?["model"] as? [String: Any])
        #expect(version["version"] as? Int == 1)

        let evaluation = try await program.run("evaluate", "--model", "letters:1", "--data", "test.tsv", "--json")
            .objects
        #expect(evaluation.first?["accuracy"] as? Double == 1)
        #expect(evaluation.first?["slices"] is [[String: Any]])

        let answers = try await program.run("predict", "--model", "letters:1", "--data", "test.tsv").objects
        #expect(answers.count == 20)
        #expect(answers.allSatisfy { $0["class"] as? String == $0["label"] as? String })

        #expect(answers.allSatisfy { $0["needs_review"] as? Bool == false })

        let runs = try await program.run("runs", "--json").objects
        #expect(runs.first?["status"] as? String == "finished")
        let id = try #require(runs.first?["run_id"] as? String)
        let run = try #require(try await program.run("runs", "show", id, "--json").objects.first)
        let leaderboard = try #require(run["leaderboard"] as? [String: Any])
        #expect((leaderboard["rows"] as? [[String: Any]])?.isEmpty == false)
        let metrics = try #require(run["metrics"] as? [String: Any])
        for name in ["cpu_utilization_percentage", "system_memory_usage_megabytes", "disk_available_megabytes"] {
            #expect(metrics["system/\(name)"] is Double, "\(name)")
        }
        #expect(try await program.run("runs", "show", "unheard").status == 2)

        let comparison =
            try await program.run(
                "evaluate",
                "--model",
                "letters:1",
                "--against",
                "letters:1",
                "--data",
                "test.tsv",
                "--json"
            ).objects.first?["comparison"] as? [String: Any]
        #expect(comparison?["exact_p"] as? Double == 1)
    }

    /// The files' texts are all alike: only their names tell the classes apart.
    @Test(.timeLimit(.minutes(30)))
    func aFolderIsLearnedWithTheNamesOfItsFiles() async throws {
        for number in 0..<8 {
            try program.folder.write("Suites of the building.", as: "in/lease/lease \(number).txt")
            try program.folder.write("Suites of the building.", as: "in/amendment/amendment \(number).txt")
        }
        let train = try await program.run("train", "--data", "in", "--name", "names", "--json")
        #expect(train.status == 0, "\(train.errors)")
        let validation = try #require(try train.objects.first?["validation"] as? [String: Any])
        #expect(validation["accuracy"] as? Double == 1)
    }

    @Test(arguments: [("--budget", "soon"), ("--target-risk", "2")])
    func aBudgetOrRiskThatIsNoneIsWrongUsage(flag: String, value: String) async throws {
        try program.folder.write(Self.lines(0..<4), as: "train.tsv")
        let outcome = try await program.run("train", "--data", "train.tsv", "--name", "letters", flag, value)
        #expect(outcome.status == 64)
    }

    @Test func badSamplesNameTheLine() async throws {
        try program.folder.write("lease\tA lease.\nno tab here\n", as: "bad.tsv")
        let outcome = try await program.run("train", "--data", "bad.tsv", "--name", "letters")
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("bad.tsv") && outcome.errors.contains("2"))
    }

    private static func lines(_ numbers: Range<Int>) -> String {
        numbers.map { number in
            "lease\tthe landlord lets suite \(number) to the tenant\namendment\tthis amendment changes article \(number)\n"
        }.joined()
    }
}
