import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// What the server measures, as Prometheus and its tools from Debian see it.
struct PrometheusTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    private func get(_ address: String) async throws -> Data {
        try await URLSession.shared.data(from: try #require(URL(string: address))).0
    }

    @Test(.timeLimit(.minutes(30)))
    func prometheusScrapesWhatItsToolFindsWellFormed() async throws {
        try program.folder.write("Notice: the water is off on Monday.", as: "notice.txt")
        let classified = try #require(try await program.run("classify", "notice.txt", "--json").objects.first)
        let (id, label) = (classified["prediction_id"] as? String ?? "", classified["class"] as? String ?? "")
        #expect(try await program.run("feedback", "add", id, "--label", label).status == 0)
        let server = try await RunningServer(program, arguments: ["--set", "monitoring.look_seconds=1"])
        defer { server.kill() }

        var text = ""
        while !text.contains("model_accuracy{") {
            text = String(decoding: try await get("\(server.address)/metrics"), as: UTF8.self)
        }
        try text.write(toFile: program.folder.path + "/metrics.txt", atomically: true, encoding: .utf8)
        let checked = try await program.run(
            ["-c", "/usr/bin/promtool check metrics < metrics.txt"],
            executable: "/bin/sh"
        )
        #expect(checked.status == 0 && checked.output.isEmpty && checked.errors.isEmpty, "\(checked.errors)")

        let prometheus = try await DebianServer.prometheus(scraping: server.address, in: program)
        defer { prometheus.end() }
        func query(_ expression: String) async throws -> [[String: Any]] {
            let encoded = try #require(expression.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let data = try await get("\(prometheus.address)/api/v1/query?query=\(encoded)")
            let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            return (answer["data"] as? [String: Any])?["result"] as? [[String: Any]] ?? []
        }
        var found: [[String: Any]] = []
        while found.isEmpty { found = try await query("model_accuracy{source=\"labels\"}") }
        let labels = try #require(found.first?["metric"] as? [String: String])
        #expect(labels["model"] == "document-class" && labels["version"] == "1")
        #expect((found.first?["value"] as? [Any])?.last as? String == "1")
        #expect(try await query("up{job=\"deedbox\"} == 1").count == 1)
        #expect(try await query("inference_latency_seconds_count{arm=\"stable\"} > 0").count == 1)
        #expect(try await query("deedbox_alerts_firing").count == 3)
    }
}
