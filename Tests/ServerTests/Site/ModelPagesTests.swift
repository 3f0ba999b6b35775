import Documents
import Foundation
import Learning
import Operations
import SQLiteStorage
import Server
import Testing
import Tracking

/// The pages about models.
struct ModelPagesTests {
    private static let hostile = "<script>alert(1)</script>\"'"

    private let server: TestServer

    /// Version 1 answers and was never judged; version 2 was right in 19 of 20 cases, version 3 in 10.
    init() async throws {
        server = try TestServer()
        for (number, right) in [(1, nil), (2, 19), (3, 10)] as [(UInt8, Int?)] {
            let run = try await right.asyncMap { try await judged($0, number) }
            let attribution = Attribution(actor: "sam", time: 1)
            let version = try await server.models.register(
                name: "m",
                data: [number],
                runID: run,
                by: attribution
            )
            if number == 1 { try await server.models.setAlias("production", to: version, by: attribution) }
        }
    }

    private func judged(_ right: Int, _ number: UInt8) async throws -> RunID {
        let predictions = (0..<20).map { index in
            ScoredPrediction(
                truth: index < right ? "lease" : "other",
                prediction: Classification(probabilities: [
                    .init(label: "lease", probability: 0.9), .init(label: "other", probability: 0.1),
                ])
            )
        }
        let evaluation = Evaluation(predictions)
        let id = RunID(rawValue: String(repeating: "\(number)", count: 32))
        var run = Run(id: id, experiment: "m", status: .finished, startedAt: 1)
        run.parameters = ["samples": "20", "learner": Self.hostile]
        run.metrics = ["accuracy": Metric(evaluation.accuracy)]
        try await server.runs.save(run)
        try await server.runs.saveArtifact(
            Array(try JSONEncoder().encode(evaluation)),
            name: TrainingOperations.validationArtifact,
            of: id
        )
        return id
    }

    @Test func everyVersionIsListedWithWhatItCameTo() async throws {
        let page = try await server.get("/models")
        #expect(page.status == 200)
        #expect(page.text.contains("95.0") && page.text.contains("50.0"))
        #expect(page.text.contains("href=\"/models/m/2\""))
        #expect(!page.text.contains(Self.hostile))
    }

    @Test func aVersionShowsHowItWasJudged() async throws {
        let page = try await server.get("/models/m/2").text
        #expect(page.contains("<svg") && page.contains("Calibration") && page.contains("class=\"confusion\""))
        #expect(page.contains("passes") && page.contains("action=\"/models/m/2/promote\""))
        let unjudged = try await server.get("/models/m/1").text
        #expect(unjudged.contains("was not kept") && !unjudged.contains("/models/m/1/promote"))
        #expect(try await server.get("/models/m/9").status == 404)
        #expect(try await server.get("/models/m/x").status == 404)
    }

    @Test func versionsAreComparedSideBySide() async throws {
        let page = try await server.get("/models/compare?version=m:2&version=m:3")
        #expect(page.status == 200)
        #expect(page.text.contains("0.9500") && page.text.contains("0.5000"))
        #expect(try await server.get("/models/compare?version=m:2").status == 400)
        #expect(try await server.get("/models/compare?version=m:2&version=n:1").status == 404)
    }

    @Test func whatPassesTheGateIsPromoted() async throws {
        let answer = try await server.submit("/models/m/2/promote", [:], from: "/models/m/2")
        #expect(answer.status == 303 && answer.header("Location") == "/models/m/2")
        #expect(try await server.models.version(alias: "production", of: "m")?.version == 2)
    }

    @Test func whatTheGateObjectsToIsPromotedOnlyByWhoInsists() async throws {
        let refused = try await server.submit("/models/m/3/promote", [:], from: "/models/m/3")
        #expect(refused.status == 409 && refused.text.contains("gate_objects"))
        #expect(try await server.models.version(alias: "production", of: "m")?.version == 1)
        let insisted = try await server.submit("/models/m/3/promote", ["insist": "yes"], from: "/models/m/3")
        #expect(insisted.status == 303)
        #expect(try await server.models.version(alias: "production", of: "m")?.version == 3)
    }

    @Test func aRolloutBeginsAtTheVersion() async throws {
        let before = try await server.get("/models/m/2", headers: ["accept-language": "en-US"]).text
        #expect(before.contains("Step by step: 10% for 1 d, then 50% for 1 h, then all of the traffic"))
        let answer = try await server.submit("/models/m/2/deploy", [:], from: "/models/m/2")
        #expect(answer.status == 303)
        let path = try #require(answer.header("Location"))
        let page = try await server.get(path)
        #expect(page.status == 200 && page.text.contains("step") && page.text.contains("/pause"))
    }

    @Test func aVersionHasACard() async throws {
        let server = try TestServer()
        try await server.installModel()
        let page = "/models/document-class/1"
        #expect(try await server.get(page).text.contains("href=\"\(page)/card\""))
        let card = try await server.get("\(page)/card")
        #expect(card.status == 200 && card.text.contains("Intended use") && card.text.contains("not measured"))
        #expect(try await server.get("/models/document-class/9/card").status == 404)
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
