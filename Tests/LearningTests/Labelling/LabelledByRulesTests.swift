import Learning
import Testing

struct LabelledByRulesTests {
    private let rules: LabellingRules

    init() throws {
        func rule(_ name: String, _ label: String, _ pattern: String) throws -> LabellingRule {
            try LabellingRule(name: name, label: label, place: .text, any: [WordPattern(pattern)])
        }
        rules = try LabellingRules(
            classes: ["lease", "invoice"],
            rules: [
                rule("rent", "lease", "rent"), rule("premises", "lease", "premises"), rule("goods", "invoice", "goods"),
            ]
        )
    }

    @Test func votesConflictsAndTruthsAreCounted() throws {
        let samples = [
            TextSample(text: "rent of premises", label: "lease"), TextSample(text: "goods", label: "invoice"),
            TextSample(text: "rent for goods", label: "invoice"), TextSample(text: "hello", label: "lease"),
            TextSample(text: "premises"),
        ]
        let outcome = LabelledByRules(samples, by: rules, minimumConfidence: 0)
        let report = outcome.report
        #expect((report.count, report.covered, report.conflicts, report.labelled) == (5, 4, 1, 4))
        #expect(outcome.answers[0]?.label == "lease")
        #expect(outcome.answers[0]?.rules == ["rent", "premises"])
        #expect(outcome.answers[3] == nil)
        #expect(report.measured?.count == 3)
        let rent = report.rules[0]
        #expect((rent.votes, rent.overlaps, rent.conflicts, rent.coverage) == (2, 2, 1, 0.4))
        #expect(rent.measured?.accuracy == 0.5)
        #expect(report.rules[1].measured?.count == 1, "the sample without a truth does not count")
    }

    @Test func unsureLabelsAreLeftOut() throws {
        let samples = [TextSample(text: "rent of premises"), TextSample(text: "rent for goods")]
        let outcome = LabelledByRules(samples, by: rules, minimumConfidence: 0.9)
        #expect(outcome.answers[0] != nil && outcome.answers[1] == nil)
        #expect(outcome.report.labelled == 1)
    }
}
