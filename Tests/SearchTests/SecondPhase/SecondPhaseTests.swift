import Documents
import Foundation
import Mathematics
import Search
import Testing

struct SecondPhaseTests {
    private static func features(_ random: inout SeededRandom) -> [PassageFeatures.Name: Double] {
        Dictionary(
            uniqueKeysWithValues: PassageFeatures.Name.allCases.map { ($0, Double(random.index(below: 1000)) / 1000) }
        )
    }

    /// Grades follow heading − coverage / 2; the other features are noise.
    @Test func whatGradesFollowIsLearned() throws {
        var random = SeededRandom(seed: 5)
        let answers = (0..<60).map { _ in
            (0..<20).map { _ in
                let values = Self.features(&random)
                let merit = (values[.heading] ?? 0) - (values[.coverage] ?? 0) / 2
                return SecondPhaseTrainer.Example(features: PassageFeatures(values), grade: merit > 0.4 ? 1 : 0)
            }
        }
        let phase = try #require(SecondPhaseTrainer().learn(answers))
        let weights = Dictionary(uniqueKeysWithValues: phase.terms.map { ($0.feature, $0.weight) })
        let (heading, coverage) = (weights["heading"] ?? 0, weights["coverage"] ?? 0)
        #expect(heading > 1 && coverage < -0.4)
        #expect(abs(heading + 2 * coverage) < 0.35 * heading)
        for (name, weight) in weights where name != "heading" && name != "coverage" {
            #expect(abs(weight) < heading / 5, "\(name)")
        }
        #expect(SecondPhaseTrainer().learn(answers) == phase)
    }

    @Test func withoutDifferentGradesNothingIsLearned() {
        var random = SeededRandom(seed: 6)
        let answer = (0..<5).map { _ in
            SecondPhaseTrainer.Example(features: PassageFeatures(Self.features(&random)), grade: 1)
        }
        #expect(SecondPhaseTrainer().learn([answer]) == nil)
        #expect(SecondPhaseTrainer().learn([]) == nil)
    }

    @Test(arguments: [
        ("{}", SecondPhaseError.notAModel),
        (#"{"format": 2, "terms": []}"#, .unsupportedFormat(2)),
        (
            #"{"format": 1, "terms": [{"feature": "luck", "mean": 0, "deviation": 1, "weight": 1}]}"#,
            .unknownFeature("luck")
        ),
        (#"{"format": 1, "terms": [{"feature": "body", "mean": 0, "deviation": 0, "weight": 1}]}"#, .notAModel),
    ])
    func whatIsNoSecondPhaseIsTold(_ text: String, _ error: SecondPhaseError) {
        #expect(throws: error) { try SecondPhase(parsing: Data(text.utf8)) }
    }

    /// Of the words' place in the heading the first phase makes little; this second one counts nothing else.
    @Test func theBestPassagesComeInANewOrderWithTheirScoresUnchanged() async throws {
        let home = try await SearchedHome([
            .init(name: "a.pdf", documentClass: .lease, texts: ["rent rent rent rent"]),
            .init(name: "b.pdf", documentClass: .lease, texts: ["rent and many other words that make it longer"]),
        ])
        let phase = SecondPhase(terms: [.init(feature: "body", mean: 0, deviation: 1, weight: -1)])
        func answer(_ phase: SecondPhase?) async throws -> [Hit] {
            let profile = RankingProfile(recencyWeight: 0, classPriority: [:], secondPhase: phase)
            let engine = SearchEngine(index: home.passages, embed: nil, profile: profile, now: { 0 })
            return try await engine.search(SearchRequest(query: "rent", isExplained: true)).hits
        }
        let (first, second) = (try await answer(nil), try await answer(phase))
        #expect(first.map(\.name) == ["a.pdf", "b.pdf"])
        #expect(second.map(\.name) == ["b.pdf", "a.pdf"])
        #expect(Set(first.map(\.score)) == Set(second.map(\.score)))
        let body = try #require(second.first?.features?["body"])
        #expect(abs(body - log(2)) < 1e-12)
        #expect(second.first?.secondPhase?.map(\.score) == [-body])
        #expect(first.allSatisfy { $0.secondPhase == nil })
    }
}
