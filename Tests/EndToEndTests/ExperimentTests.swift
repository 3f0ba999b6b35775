import Foundation
import TestSupport
import Testing

/// An A/B test from a shell, over predictions and reviews of real documents.
struct ExperimentTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test func latencyAndAccuracyComeFromPredictionsAndReviews() async throws {
        let create = try await program.run("experiment", "create", "shorter", "--a", "m:1", "--b", "m:2", "--json")
        #expect(create.status == 0, "\(create.errors)")
        #expect(try await program.run("experiment", "start", "shorter").status == 0)
        for number in 0..<6 { try program.folder.write("Notice \(number): water off.", as: "in/notice-\(number).txt") }
        let lines = try await program.run("ingest", "in", "--json").objects
        #expect(lines.count == 6)
        for line in lines {
            let id = try #require(line["id"] as? String)
            let classified = try await program.run("documents", "show", id, "--json").objects.first
            let prediction = try #require((classified?["prediction"] as? [String: Any])?["prediction_id"] as? String)
            let assigned = try await program.run("experiment", "assign", "shorter", id, "--prediction", prediction)
            #expect(assigned.status == 0, "\(assigned.errors)")
            #expect(try await program.run("review", "set", id, "other").status == 0)
        }
        let result = try #require(try await program.run("experiment", "analyze", "shorter", "--json").objects.first)
        let exposed = try #require((result["sample_ratio"] as? [String: Any])?["exposed"] as? [Int])
        #expect(exposed.reduce(0, +) == 6)
        let metrics = try #require(result["metrics"] as? [[String: Any]])
        let accuracy = try #require(metrics.first { $0["metric"] as? String == "accuracy" })
        let units = ["control", "treatment"].compactMap { (accuracy[$0] as? [String: Any])?["units"] as? Int }
        #expect(units == exposed)
        #expect(result["winner"] == nil && result["statistical_significance"] as? Bool == false)
        let recommendation = try #require(result["recommendation"] as? [String: Any])
        #expect(recommendation["action"] as? String == "keep_running")
    }

    @Test func plansAndRecordsAreFilesAndMistakesAreNamed() async throws {
        try program.folder.write(
            """
            name: tone
            look: sequential
            minimum_samples: 50
            metrics: [{name: rating, test: welch, role: primary}]
            variants:
              - {name: formal, weight: 5000}
              - {name: plain, weight: 5000}
            """,
            as: "plan.yaml"
        )
        #expect(try await program.run("experiment", "create", "--plan", "plan.yaml").status == 0)
        #expect(try await program.run("experiment", "start", "tone").status == 0)
        let records = (0..<400).flatMap { number in
            let variant = number % 2 == 0 ? "formal" : "plain"
            let rating = Double(number % 7) + (number % 2 == 0 ? 0 : 3)
            return [
                "{\"unit\": \"u\(number)\", \"variant\": \"\(variant)\", \"time\": 1}",
                "{\"unit\": \"u\(number)\", \"metric\": \"rating\", \"value\": \(rating), \"time\": 2}",
            ]
        }
        try program.folder.write(records.joined(separator: "\n"), as: "records.jsonl")
        for _ in 0..<2 { #expect(try await program.run("experiment", "record", "tone", "records.jsonl").status == 0) }
        let told = try await program.run("experiment", "analyze", "tone")
        #expect(told.output.contains("winner: plain") && told.output.contains("ship: "), "\(told.output)")
        try program.folder.write("{\"unit\": 3}", as: "broken.jsonl")
        let broken = try await program.run("experiment", "record", "tone", "broken.jsonl")
        #expect(broken.status == 2 && broken.errors.contains("Line 1"))
        try program.folder.write("name: tone\nvariants: []\nminimum_sample: 3", as: "plan.yaml")
        let mistyped = try await program.run("experiment", "create", "--plan", "plan.yaml")
        #expect(mistyped.status == 2 && mistyped.errors.contains("minimum_sample"), "\(mistyped.errors)")
        let missing = try await program.run("experiment", "analyze", "none")
        #expect(missing.status == 2 && missing.errors.contains("'deedbox experiment list'"))
    }

    @Test func powerNeedsNoStore() async throws {
        let power = try await program.run("experiment", "power", "--baseline", "0.9", "--effect", "-0.02", "--json")
        // statsmodels' NormalIndPower says 3834.6.
        #expect(try power.objects.first?["control"] as? Double == 3835)
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/deedbox-data"))
        #expect(try await program.run("experiment", "power", "--baseline", "0.9", "--effect", "0.2").status == 64)
    }
}
