import Learning
import Testing

struct DataCheckTests {
    private static let leases = [
        "The landlord lets the premises to the tenant", "Rent is due on the first day of every month",
        "The tenant shall keep the premises in repair", "The term of this lease is five years",
        "The landlord may enter the premises on notice", "The tenant pays a security deposit to the landlord",
    ]
    private static let invoices = [
        "Invoice for twelve chairs and a table", "Please pay the amount of this invoice by wire",
        "Goods were delivered in March as ordered", "Invoice number and order number are below",
        "The amount includes sales tax and delivery", "We thank you for your order of chairs",
    ]

    private func samples(_ texts: [(text: String, label: String?)]) -> CheckedSamples {
        CheckedSamples(
            samples: texts.map { TextSample(text: $0.text, label: $0.label) },
            places: texts.indices.map { "a.tsv, line \($0 + 1)" }
        )
    }

    private func clean(copies: Int = 2) -> [(text: String, label: String?)] {
        (0..<copies).flatMap { copy in
            Self.leases.map { ("\($0) no\(copy)a no\(copy)b no\(copy)c no\(copy)d", "lease") }
                + Self.invoices.map { ("\($0) no\(copy)a no\(copy)b no\(copy)c no\(copy)d", "invoice") }
        }
    }

    @Test func cleanSamplesHaveNoSeriousFindings() {
        let report = DataCheck(classes: ["lease", "invoice"]).report(on: samples(clean()))
        #expect(!report.hasSeriousFindings, "\(report.findings)")
        #expect(report.samples == 24 && report.classes.map(\.count) == [12, 12])
        #expect(report.classes.map(\.share) == [0.5, 0.5])
    }

    struct Case: CustomTestStringConvertible {
        var kind: DataFinding.Kind
        var added: [(text: String, label: String?)]
        var cases: [String]
        var testDescription: String { kind.rawValue }
    }

    @Test(arguments: [
        Case(kind: .emptyText, added: [(" – ", "lease")], cases: ["a.tsv, line 25"]),
        Case(kind: .unlabelled, added: [("A text without label", nil)], cases: ["a.tsv, line 25"]),
        Case(kind: .unknownLabel, added: [("A deed of trust", "deed")], cases: ["a.tsv, line 25: 'deed'"]),
        Case(kind: .loneLabel, added: [("A deed of trust", "deed")], cases: ["'deed'"]),
        Case(kind: .rareLabel, added: [("A deed", "d"), ("A dog barks here", "d")], cases: ["'d': 2"]),
        Case(kind: .similarLabels, added: [("A lease of land", "Lease ")], cases: ["'Lease ', 'lease'"]),
        Case(kind: .shortText, added: [("Two words", "lease")], cases: ["a.tsv, line 25"]),
        Case(
            kind: .longText,
            added: [(String(repeating: "rent ", count: 20_001), "lease")],
            cases: ["a.tsv, line 25: 20001 words"]
        ),
        Case(
            kind: .contradiction,
            added: [("A sublease of the attic", "lease"), ("a sublease of the attic", "invoice")],
            cases: ["a.tsv, line 25 (lease); a.tsv, line 26 (invoice)"]
        ),
        Case(
            kind: .duplicates,
            added: [("A sublease of the attic", "lease"), ("a sublease of the attic", "lease")],
            cases: ["a.tsv, line 25; a.tsv, line 26"]
        ),
    ])
    func everyFaultIsFoundAndPlaced(example: Case) throws {
        let report = DataCheck(classes: ["lease", "invoice", "d"]).report(on: samples(clean() + example.added))
        let finding = try #require(report.findings.first { $0.kind == example.kind })
        #expect(finding.cases == example.cases)
        #expect(report.hasSeriousFindings == report.findings.contains(where: \.isSerious))
    }

    @Test func idsThatRepeatAreFound() {
        var data = samples(clean())
        for index in [3, 9, 20] { data.samples[index].metadata["id"] = index == 3 ? "x" : "y" }
        let finding = DataCheck(classes: nil).report(on: data).findings.first { $0.kind == .repeatedID }
        #expect(finding?.cases == ["'y': a.tsv, line 10; a.tsv, line 21"])
    }

    @Test func testSamplesAmongTrainingSamplesAreLeaks() throws {
        let test = CheckedSamples(
            samples: [TextSample(text: "THE TERM of this lease is five years, no0a no0b no0c no0d", label: "lease")],
            places: ["test.tsv, line 1"]
        )
        let report = DataCheck(classes: nil).report(on: samples(clean()), test: test)
        let leak = try #require(report.findings.first { $0.kind == .leakage })
        #expect(leak.isSerious && leak.count == 1)
        #expect(leak.cases == ["a.tsv, line 4; test.tsv, line 1"])
    }

    @Test func testLabelsThatTrainingLacksAreUnknown() {
        let test = CheckedSamples(samples: [TextSample(text: "A deed of trust", label: "deed")], places: ["t, line 1"])
        let report = DataCheck(classes: nil).report(on: samples(clean()), test: test)
        #expect(report.findings.first { $0.kind == .unknownLabel }?.cases == ["t, line 1: 'deed'"])
    }

    @Test func wrongLabelsAreFoundAmongRightOnes() throws {
        var data = samples(clean(copies: 5))
        data.samples[2].label = "invoice"
        let issue = try #require(DataCheck(classes: nil).report(on: data).labelIssues.first)
        #expect(issue.place == "a.tsv, line 3")
        #expect(issue.label == "invoice" && issue.suggestion == "lease")
        #expect(issue.probability < issue.suggestionProbability)
        #expect(issue.excerpt == data.samples[2].text)
    }

    @Test func theReportIsTheSameAgain() {
        let data = samples(clean())
        #expect(DataCheck(classes: nil).report(on: data) == DataCheck(classes: nil).report(on: data))
    }

    @Test func samplesThatCannotBeLearnedFromAreReportedAll() {
        let report = DataCheck(classes: nil).report(on: samples([("", "a"), ("…", nil)]))
        #expect(report.estimatedNoise == nil && report.labelIssues.isEmpty)
        #expect(Set(report.findings.map(\.kind)).isSuperset(of: [.emptyText, .unlabelled, .tooFewClasses]))
    }
}
