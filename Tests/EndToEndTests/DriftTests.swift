import Foundation
import TestSupport
import Testing

/// Drift of real documents, from a shell.
struct DriftTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    private func ingest(_ count: Int, in folder: String, _ text: (Int) -> String) async throws {
        for number in 0..<count { try program.folder.write(text(number), as: "\(folder)/\(number).txt") }
        let outcome = try await program.run("ingest", folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    @Test(.timeLimit(.minutes(30)))
    func newKindsOfDocumentsAreFoundAndTheirWordsNamed() async throws {
        let without = try await program.run("drift")
        #expect(without.status == 2 && without.errors.contains("deedbox drift reference"), "\(without.errors)")
        try await ingest(40, in: "old") { "Notice \($0): the water is off on Monday in suite \($0 * 7)." }
        let kept = try await program.run("drift", "reference", "--json")
        #expect(kept.status == 0, "\(kept.errors)")
        #expect(try kept.objects.first?["documents"] as? Int == 40)

        let quiet = try #require(try await program.run("drift", "--json").objects.first)
        #expect(quiet["is_drifting"] as? Bool == false && quiet["features"] == nil)

        try await ingest(40, in: "new") { number in
            (0..<30).map {
                "Estoppel certificate \(number), clause \($0): the lender relies on it for $\(number * 100)."
            }
            .joined(separator: "\n")
        }
        let outcome = try #require(try await program.run("drift", "--json").objects.first)
        #expect(outcome["is_drifting"] as? Bool == true)
        let features = try #require((outcome["features"] as? [String: Any])?["features"] as? [[String: Any]])
        let drifting = features.filter { $0["is_drifting"] as? Bool == true }.compactMap { $0["feature"] as? String }
        #expect(Set(drifting).isSuperset(of: ["word_count", "has_monetary_values"]), "\(drifting)")
        // The monitor tells the figure of this look, as does what is kept.
        let score = try #require(outcome["feature_drift_score"] as? Double)
        #expect(score > 0)
        let metrics = try await program.run("monitor", "--window", "1d", "--json").objects
        let metric = metrics.first { $0["metric"] as? String == "feature_drift_score" }
        #expect(metric?["value"] as? Double == score, "\(metric ?? [:])")
        let words = try #require((outcome["text"] as? [String: Any])?["words"] as? [[String: Any]])
        #expect(words.contains { $0["word"] as? String == "estoppel" || $0["word"] as? String == "lender" }, "\(words)")
        let accuracy = try #require(outcome["accuracy"] as? [String: Any])
        #expect((accuracy["objection"] as? String)?.contains("only 0 answers") == true)
        let told = try await program.run("drift")
        #expect(told.output.contains("drifts  ") && told.output.hasSuffix("drifting\n"), "\(told.output)")
    }
}
