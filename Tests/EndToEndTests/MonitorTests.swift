import Foundation
import TestSupport
import Testing

/// What was predicted, said and read, as 'monitor' tells it.
struct MonitorTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(30)))
    func predictionsAndTruthsBecomeMetrics() async throws {
        try program.folder.write("Notice: the water is off on Monday.", as: "in/notice.txt")
        #expect(try await program.run("ingest", "in").status == 0)
        let classified = try #require(try await program.run("classify", "in/notice.txt", "--json").objects.first)
        let id = try #require(classified["prediction_id"] as? String)
        let label = try #require(classified["class"] as? String)
        #expect(try await program.run("feedback", "add", id, "--label", label, "--rating", "5").status == 0)

        let run = try await program.run("monitor", "--window", "1h", "--json")
        #expect(run.status == 0, "\(run.errors)")
        let metrics = try run.objects
        func metric(_ name: String) -> [String: Any]? { metrics.first { $0["metric"] as? String == name } }
        let accuracy = try #require(metric("model_accuracy"))
        #expect(accuracy["value"] as? Double == 1 && accuracy["count"] as? Int == 1)
        #expect(metric("prediction_rate")?["count"] as? Int == 2)
        #expect(metric("document_seconds")?["count"] as? Int == 1)
        #expect(metric("user_satisfaction")?["value"] as? Double == 5)
        #expect(metrics.compactMap { $0["statistic"] as? String } == ["p50", "p95", "p99"])

        let series = try await program.run("monitor", "--metric", "inference_latency", "--each", "minute", "--json")
        let first = try #require((try series.objects.first?["series"] as? [[String: Any]])?.first)
        #expect(
            first["model"] as? String == "document-class" && (first["points"] as? [[String: Any]])?.isEmpty == false
        )
        #expect(try await program.run("monitor").output.contains("model_accuracy"))
        #expect(try await program.run("monitor", "--metric", "beauty").status == 64)
    }
}
