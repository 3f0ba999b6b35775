import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// From a fresh home to a checklist that passes, by the steps that the README names.
struct ReadinessTests {
    private struct Truth: Decodable {
        var path: String
        var `class`: String
    }

    /// A debug build answers a fraction of what a release build does, all the less beside other tests.
    private static let slowBuild = ["--set", "readiness.minimum_load=20"]

    let program: Program

    init() throws {
        program = try Program()
    }

    @Test(.timeLimit(.minutes(60)))
    func aFreshHomeBecomesReadyByTheStepsThatAreNamed() async throws {
        try await readPortfolio()
        let first = try await readiness()
        #expect(first.status == 1)
        let items = try items(of: first)
        for id in ["permissions", "network", "api_keys", "model_integrity", "canary", "rollback", "dashboards"] {
            #expect(items[id]?["status"] as? String == "pass", "\(items[id] ?? [:])")
        }
        let open = [
            "accuracy": "unknown", "explainability": "unknown", "fairness": "unknown", "dependencies": "unknown",
            "documentation": "fail", "benchmarks": "fail", "drift_monitoring": "fail", "feedback": "fail",
            "business_impact": "fail", "continuous_evaluation": "fail", "retraining": "fail", "alert_policies": "fail",
        ]
        for (id, status) in open {
            #expect(items[id]?["status"] as? String == status, "\(items[id] ?? [:])")
            #expect((items[id]?["remedy"] as? String)?.isEmpty == false)
        }

        try await giveFeedback()
        for step in [["drift", "reference"], ["drift"]] {
            let outcome = try await program.run(step)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let pipeline = try await program.run("pipeline", "example")
        try program.folder.write(pipeline.output, as: "pipeline.yaml")
        #expect(try await program.run("pipeline", "add", "pipeline.yaml").status == 0)
        try program.folder.write(
            #"{"id": "CVE-0", "affected": [{"package": {"ecosystem": "Debian", "name": "tesseract"}, "versions": ["0"]}]}"#,
            as: "osv.jsonl"
        )
        let rules = try await program.run("alerts", "example")
        try program.folder.write(reachable(rules.output), as: "alerts.yaml")
        let ready = try await readiness(
            "--set",
            "readiness.vulnerabilities=osv.jsonl",
            "--set",
            "alerts.rules=alerts.yaml"
        )
        for item in try self.items(of: ready).values {
            #expect(item["status"] as? String == "pass", "\(item)")
            #expect((item["evidence"] as? String)?.isEmpty == false && item["measured_at"] != nil)
        }
        #expect(ready.status == 0)

        let report = try await program.run("report")
        #expect(report.status == 0 && report.output.contains("Ready: "), "\(report.errors)")
        for heading in ["Strategy", "Pipelines", "Deployment", "Monitoring", "Experiments", "Business impact"] {
            #expect(report.output.contains("## \(heading)\n"))
        }
        let card = try await program.run("models", "card", "document-class", "--format", "html")
        #expect(card.output.contains("<h2>Evaluation</h2>") && card.output.contains("As it was built"))
    }

    /// The example, with the lines in which its mail server and Slack stand made to count.
    private func reachable(_ example: String) -> String {
        let optional = ["#mail:", "#  host:", "#  from:", "#  to:", "#slack:"]
        return example.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            optional.contains(where: line.hasPrefix) ? String(line.dropFirst()) : String(line)
        }
        .joined(separator: "\n").replacingOccurrences(of: "url_env: SLACK_WEBHOOK", with: "url: \"http://127.0.0.1:9\"")
    }

    private func readiness(_ arguments: String...) async throws -> Program.Outcome {
        try await program.run(["readiness", "document-class", "--json"] + Self.slowBuild + arguments)
    }

    private func items(of outcome: Program.Outcome) throws -> [String: [String: Any]] {
        let report = try #require(try outcome.objects.first, "\(outcome.errors)")
        let items = try #require(report["items"] as? [[String: Any]])
        return Dictionary(uniqueKeysWithValues: items.map { ($0["id"] as? String ?? "", $0) })
    }

    private func readPortfolio() async throws {
        #expect(try await program.run("sample", "portfolio", "--out", "portfolio", "--count", "70").status == 0)
        let ingest = try await program.run("ingest", "portfolio/documents")
        #expect(ingest.status == 0, "\(ingest.errors)")
    }

    /// Says over HTTP of each document what it is, how content one was, and what it was worth.
    private func giveFeedback() async throws {
        let truths = try String(contentsOfFile: program.folder.path + "/portfolio/truth.jsonl", encoding: .utf8)
            .split(separator: "\n").map { try JSONDecoder().decode(Truth.self, from: Data($0.utf8)) }
        let classes = Dictionary(
            truths.map { (($0.path as NSString).lastPathComponent, $0.class) },
            uniquingKeysWith: { first, _ in first }
        )
        let server = try await RunningServer(program)
        defer { server.end() }
        for document in try await program.run("documents", "list", "--json", "--top", "200").objects {
            guard let label = classes[document["name"] as? String ?? ""],
                let prediction = (document["prediction"] as? [String: Any])?["prediction_id"] as? String
            else { continue }
            let url = try #require(URL(string: server.address + "/v1/feedback"))
            var request = URLRequest(url: url)
            request.httpMethod = "POST"
            request.httpBody = try JSONSerialization.data(withJSONObject: [
                "prediction_id": prediction, "label": label, "rating": 4, "outcomes": ["minutes_saved": 6],
            ])
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            let (body, response) = try await URLSession.shared.data(for: request)
            #expect((response as? HTTPURLResponse)?.statusCode == 201, "\(String(decoding: body, as: UTF8.self))")
        }
    }

    /// Asked for by form, killed with its server once it saw something, and taken up by the next server.
    @Test(.timeLimit(.minutes(30)))
    func aLookThatIsKilledGoesOnWhereItWas() async throws {
        var server = try await RunningServer(program, arguments: Self.slowBuild)
        defer { server.kill() }
        let form = try await text(of: server.address + "/readiness/document-class")
        let token = try #require(form.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/)).1
        _ = try await text(of: server.address + "/readiness/document-class", sending: "form_token=\(token)")
        var done = 0
        // The first points cannot be told of a fresh home; the third is a load.
        while done < 3 {
            let page = try await text(of: server.address + "/readiness/document-class")
            done = page.firstMatch(of: /<progress [^>]*value="([0-9]+)"/).flatMap { Int($0.1) } ?? 0
        }
        server.kill()
        let killed = Date().timeIntervalSince1970
        server = try await RunningServer(program, arguments: Self.slowBuild)
        var report: [String: Any]?
        while report == nil {
            let answer = try await text(of: server.address + "/v1/readiness/document-class")
            let json = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
            if json?["items"] != nil { report = json }
        }
        let items = try #require(report?["items"] as? [[String: Any]])
        #expect(Set(items.map { $0["id"] as? String }).count == items.count && items.count > 15)
        let times = items.compactMap { $0["measured_at"] as? String }.compactMap { try? Date($0, strategy: Self.time) }
        #expect(times.contains { $0.timeIntervalSince1970 < killed }, "what was seen before is kept")
        #expect(times.contains { $0.timeIntervalSince1970 > killed })
        let home = program.folder.path + "/deedbox-data/readiness"
        #expect(
            !FileManager.default.fileExists(atPath: home),
            "nothing is left of the servers that were put under load"
        )
    }

    private static let time = Date.ISO8601FormatStyle()

    private func text(of address: String, sending form: String? = nil) async throws -> String {
        var request = URLRequest(url: try #require(URL(string: address)))
        if let form {
            request.httpMethod = "POST"
            request.httpBody = Data(form.utf8)
            request.setValue("application/x-www-form-urlencoded", forHTTPHeaderField: "Content-Type")
        }
        return String(decoding: try await URLSession.shared.data(for: request).0, as: UTF8.self)
    }

    @Test(.timeLimit(.minutes(30)))
    func whatWasTamperedWithOrOpenedFails() async throws {
        #expect(try await program.run("models", "list").status == 0)
        let home = program.folder.path + "/deedbox-data"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home)
        let outcome = try await readiness("--set", "server.host=0.0.0.0")
        #expect(outcome.status == 1)
        let items = try items(of: outcome)
        #expect(items["permissions"]?["status"] as? String == "fail")
        #expect((items["permissions"]?["remedy"] as? String)?.contains("chmod") == true)
        #expect(items["network"]?["status"] as? String == "fail")
        #expect(items["latency"]?["status"] as? String == "unknown")
        let missing = try await program.run("readiness", "none")
        #expect(missing.status == 2 && missing.errors.contains("[model_not_found]"))
    }
}
