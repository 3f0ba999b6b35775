import Foundation

/// How long after answers turned out wrong a mail and a message for Slack are with their receivers.
struct AlertArrival {
    private static let port = 18_093
    /// So many wrong answers make the breach; the rule wants no less.
    private static let answers = 20
    private static let longestSeconds = 120.0

    let mailSeconds: Double
    let slackSeconds: Double

    /// Starts receivers and a server of its own, lets it classify, and says of all answers that they were wrong.
    init(_ deedbox: String, lookSeconds: Int, waitSeconds: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let receivers = try await AlertReceivers(in: folder)
        defer { receivers.stop() }
        try receivers.rules(waitSeconds: waitSeconds, atLeast: Self.answers)
            .write(toFile: "\(folder)/alerts.yaml", atomically: true, encoding: .utf8)
        let server = try await RunningServer(
            deedbox,
            port: Self.port,
            settings: ["alerts.rules=\(folder)/alerts.yaml", "monitoring.look_seconds=\(lookSeconds)"]
        )
        defer { server.stop() }
        let breach = try await Self.breach(server)
        let start = ContinuousClock.now
        while true {
            let (mail, slack) = (try receivers.time(of: "mail"), try receivers.time(of: "post"))
            if let mail, let slack {
                (mailSeconds, slackSeconds) = (mail - breach, slack - breach)
                return
            }
            guard (ContinuousClock.now - start).seconds < Self.longestSeconds else {
                throw Failure("No alert came within \(Self.longestSeconds) s.")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// When the last wrong answer was told of, in seconds since 1970.
    private static func breach(_ server: RunningServer) async throws -> Double {
        var answers: [(id: String, label: String)] = []
        for number in 0..<Self.answers {
            let question = ["text": "LEASE AGREEMENT between landlord and tenant, suite \(number), monthly rent"]
            let answer = try await post(question, to: "/v1/classify", server)
            guard let id = answer["prediction_id"] as? String, let label = answer["class"] as? String else {
                throw Failure("The server does not classify.")
            }
            answers.append((id, label))
        }
        for answer in answers {
            let wrong = answer.label == "lease" ? "amendment" : "lease"
            _ = try await post(["prediction_id": answer.id, "label": wrong], to: "/v1/feedback", server)
        }
        return Date().timeIntervalSince1970
    }

    private static func post(
        _ fields: [String: String],
        to path: String,
        _ server: RunningServer
    ) async throws -> [String: Any] {
        let body = try JSONSerialization.data(withJSONObject: fields)
        let (answer, status) = try await server.answer(to: path, posting: body, as: "application/json")
        guard (200...299).contains(status) else { throw Failure("\(path): \(String(decoding: answer, as: UTF8.self))") }
        return (try JSONSerialization.jsonObject(with: answer)) as? [String: Any] ?? [:]
    }
}
