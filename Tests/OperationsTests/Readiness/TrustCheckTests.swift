import Foundation
import Learning
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct TrustCheckTests {
    /// Answers that are wrong of that many of 40 in one part, and of none in another.
    private func evaluation(wrong: Int) -> Evaluation {
        let samples = (0..<80).map { number in
            TextSample(text: "\(number)", label: "lease", metadata: ["origin": number < 40 ? "scan" : "mail"])
        }
        let classifications = (0..<80).map { number in
            Classification(probabilities: [
                .init(label: "lease", probability: number < wrong ? 0.2 : 0.8),
                .init(label: "other", probability: number < wrong ? 0.8 : 0.2),
            ])
        }
        let scored = zip(samples, classifications).map { ScoredPrediction(truth: $0.label ?? "", prediction: $1) }
        return Evaluation(scored, slices: SliceScore.scores(of: scored, on: samples))
    }

    @Test(arguments: [(2, ReadinessItem.Status.pass), (24, .fail)])
    func aPartThatIsSurelyTreatedWorseFails(_ wrong: Int, _ status: ReadinessItem.Status) async throws {
        let home = try await ReadinessHome()
        try await home.evaluations.record(evaluation(wrong: wrong), of: home.version, on: "test")
        let finding = try await FairnessCheck(evidence: home.evidence(), floors: ReadinessFloors()).look(
            at: home.version
        )
        #expect(finding.status == status, "\(finding)")
        #expect(finding.evidence.contains("'origin' is least alike") && finding.evidence.contains("with scan"))
    }

    @Test func fairnessNeedsTwoPartsThatAreLargeEnough() async throws {
        let home = try await ReadinessHome()
        let check = FairnessCheck(evidence: home.evidence(), floors: ReadinessFloors())
        #expect(try await check.look(at: home.version).evidence.hasPrefix("No evaluation"))
        try await home.evaluations.record(Evaluation([]), of: home.version, on: "test")
        #expect(try await check.look(at: home.version).evidence.hasPrefix("No slice"))
    }

    @Test func explanationsAddUpAndFallApartWithTheLabels() async throws {
        let home = try await ReadinessHome()
        let check = ExplanationCheck(samples: home.samples, models: home.models)
        #expect(try await check.look(at: home.version).status == .unknown)
        try await home.review(0..<80)
        let finding = try await check.look(at: home.version)
        #expect(finding.status == .pass, "\(finding)")
        #expect(finding.evidence.contains("the recipe is right on 100.0 %"))
    }

    @Test func labelsThatMeanNothingAreNoticed() async throws {
        let home = try await ReadinessHome()
        // As if by chance, and nothing that could be learned.
        try await home.review(0..<80) { ($0 * 7 / 3) % 2 == 0 }
        let finding = try await ExplanationCheck(samples: home.samples, models: home.models).look(at: home.version)
        #expect(finding.status == .fail && finding.remedy.contains("data check"), "\(finding)")
    }

    @Test func aCardSaysWhatIsMissing() async throws {
        let home = try await ReadinessHome()
        let catalog = CatalogRepository(home.database, directory: home.folder.path + "/models")
        let cards = CardOperations(
            models: home.models,
            catalog: catalog,
            runs: home.runs,
            evaluations: home.evaluations,
            references: DriftReferenceRepository(home.database),
            feedback: FeedbackRepository(home.database)
        )
        let check = DocumentationCheck { try await cards.card(of: $0) }
        let finding = try await check.look(at: home.version)
        #expect(
            finding.evidence == "The card does not say: what the version is for, where it is weak, how it was judged."
        )
        #expect(finding.status == .fail)
        try await catalog.describe(1, of: home.version.name, as: "Tells leases.", at: 1)
        try await catalog.setTag(VersionCard.limitsTag, to: "English only.", of: 1, of: home.version.name, at: 1)
        try await home.evaluations.record(evaluation(wrong: 4), of: home.version, on: "test")
        let described = try #require(try await home.models.version(1, of: home.version.name))
        #expect(try await check.look(at: described).status == .pass)
        let card = try await cards.card(of: described)
        let markdown = card.page.markdown
        #expect(markdown.contains("Tells leases.") && markdown.contains("English only."))
        #expect(markdown.contains("accuracy 95.0 %") && markdown.contains("| origin | scan | 40 | 90.0 % |"))
        #expect(markdown.contains("accuracy by feedback: not measured"))
        #expect(card.page.html.contains("<td>scan</td>"))
    }
}
