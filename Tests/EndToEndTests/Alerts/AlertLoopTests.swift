import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// From answers that turn out wrong to a mail, a chat message and a run of a pipeline, and back again; across a crash.
struct AlertLoopTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    private func rules(_ receivers: AlertReceivers, alertmanager: String = "") -> String {
        receivers.channels + """
            rules:
              - name: accuracy-low
                condition: model_accuracy < 0.85 over 1d at least 3
                severity: critical
                keep_for: 0s
                labels: {team: leasing}
                notification: [email, "slack:#leasing"\(alertmanager)]
                pipeline: retrain
            """
    }

    private static let settings = [
        "--set", "alerts.rules=alerts.yaml", "--set", "monitoring.look_seconds=1", "--set",
        "pipelines.look_seconds=3600",
    ]

    private func serve() async throws -> RunningServer {
        try await RunningServer(program, arguments: Self.settings, environment: AlertReceivers.environment)
    }

    /// Classifies so many texts; the ids of the predictions.
    private func predict(_ count: Int, at address: String) async throws -> (ids: [String], label: String) {
        var (ids, label) = ([String](), "")
        for number in 0..<count {
            let body =
                "{\"text\": \"LEASE AGREEMENT between landlord and tenant, premises number \(number), monthly rent\"}"
            let answer = try await post("\(address)/v1/classify", body)
            ids.append(try #require(answer["prediction_id"] as? String))
            label = try #require(answer["class"] as? String)
        }
        return (ids, label)
    }

    private func post(_ url: String, _ body: String) async throws -> [String: Any] {
        var request = URLRequest(url: try #require(URL(string: url)))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(body.utf8)
        let (data, response) = try await URLSession.shared.data(for: request)
        #expect(
            ((response as? HTTPURLResponse)?.statusCode ?? 0) / 100 == 2,
            "\(String(decoding: data, as: UTF8.self))"
        )
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func get(_ url: String) async throws -> [String: Any] {
        let (data, _) = try await URLSession.shared.data(from: try #require(URL(string: url)))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private func say(_ label: String, of ids: [String], at address: String) async throws {
        for id in ids {
            _ = try await post("\(address)/v1/feedback", "{\"prediction_id\": \"\(id)\", \"label\": \"\(label)\"}")
        }
    }

    @Test(.timeLimit(.minutes(30)))
    func wrongAnswersAreToldOnceAndSoIsTheirEnd() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        try program.folder.write(rules(receivers), as: "alerts.yaml")
        let pipeline = "name: retrain\ncomponents:\n  - {name: note, command: [\"true\"]}\n"
        try program.folder.write(pipeline, as: "retrain.yaml")
        let added = try await program.run("pipeline", "add", "retrain.yaml")
        try #require(added.status == 0, "\(added.errors)")

        var server = try await serve()
        let (ids, label) = try await predict(4, at: server.address)
        let wrong = label == "other" ? "lease" : "other"
        let breach = Date().timeIntervalSince1970
        try await say(wrong, of: ids, at: server.address)
        let mail = try #require(try await receivers.received("mail", atLeast: 1).first)
        let chat = try #require(try await receivers.received("post", atLeast: 1).first)
        #expect((mail["subject"] as? String)?.contains("FIRING: accuracy-low of document-class:1") == true)
        let text = ((chat["body"] as? [String: Any])?["text"] as? String) ?? ""
        #expect(text.contains("FIRING: accuracy-low"))
        let delays = [mail, chat].compactMap { ($0["time"] as? Double).map { $0 - breach } }
        print("from the first wrong label to mail and chat: \(delays.map { String(format: "%.2f s", $0) })")

        // A crash right after: what is known is known, and nobody is told again.
        server.kill()
        server.process.waitUntilExit()
        server = try await serve()
        defer { server.kill() }
        let alerts = try #require(
            try await get("\(server.address)/v1/alerts?state=firing")["alerts"] as? [[String: Any]]
        )
        let id = try #require(alerts.first?["id"] as? String)
        let acknowledged = try await post(
            "\(server.address)/v1/alerts/\(id)/acknowledge",
            "{\"reason\": \"retraining\"}"
        )
        #expect(acknowledged["acknowledgement"] as? String == "retraining")

        try await say(label, of: ids, at: server.address)
        let mails = try await receivers.received("mail", atLeast: 2)
        #expect(mails.map { ($0["subject"] as? String)?.contains("RESOLVED") } == [false, true])
        #expect(Set(mails.compactMap { $0["references"] as? String }).count == 1, "one thread")
        _ = try await receivers.received("post", atLeast: 2)
        #expect(try receivers.all.count == 4, "each was told once, by each way")

        let runs = try await program.run("pipeline", "list", "--runs", "--json")
        #expect(try runs.objects.filter { $0["pipeline"] as? String == "retrain" }.count == 1, "\(runs.output)")
        let shown = try await program.run(
            ["alerts", "show", id] + Self.settings,
            environment: AlertReceivers.environment
        )
        for line in ["firing: ", "acknowledged: retraining", "resolved: all is well again"] {
            #expect(shown.output.contains(line), "\(shown.output)")
        }
    }

    @Test(.timeLimit(.minutes(30)))
    func anAlertmanagerKnowsWhatFires() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        let manager = try await DebianServer.alertmanager(in: program)
        defer { manager.end() }
        try program.folder.write(
            rules(receivers, alertmanager: ", \"alertmanager:\(manager.address)\""),
            as: "alerts.yaml"
        )
        let server = try await serve()
        defer { server.kill() }
        let (ids, label) = try await predict(3, at: server.address)
        try await say(label == "other" ? "lease" : "other", of: ids, at: server.address)
        func known() async throws -> [[String: Any]] {
            let url = try #require(URL(string: "\(manager.address)/api/v2/alerts?active=true"))
            let (data, _) = try await URLSession.shared.data(from: url)
            return try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
        }
        var found: [[String: Any]] = []
        while found.isEmpty { found = try await known() }
        let labels = try #require(found[0]["labels"] as? [String: String])
        #expect(
            labels["alertname"] == "accuracy-low" && labels["team"] == "leasing" && labels["model"] == "document-class"
        )
        #expect((found[0]["generatorURL"] as? String)?.contains("/monitoring/alerts/") == true)
        try await say(label, of: ids, at: server.address)
        while !found.isEmpty { found = try await known() }
    }
}
