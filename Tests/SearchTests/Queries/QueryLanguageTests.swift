import Documents
import Mathematics
import Testing

@testable import Search

struct QueryLanguageTests {
    /// 28 November 2026.
    private static let now = 20_785.0 * 86_400

    private static func analyze(_ question: String, ignoring ignored: Set<String> = []) -> AnalyzedQuery {
        QueryAnalyzer(now: now, ignoring: ignored).analyze(question)
    }

    /// What the clauses are, each with a sign for what is required.
    private static func clauses(_ query: LexicalQuery) -> [String] {
        query.clauses.map { ($0.occurrence == .must ? "+" : "") + $0.description }
    }

    static let readings: [(String, [String])] = [
        ("roof repair", ["roof", "repair"]),
        ("\"in no event\" rent", ["+\"in no event\"", "rent"]),
        ("+roof repair -parking", ["+roof", "-parking", "repair"]),
        ("roof NOT parking", ["-parking", "roof"]),
        ("roof -\"parking lot\"", ["-\"parking lot\"", "roof"]),
        ("lease OR sublease rent", ["+lease|sublease", "rent"]),
        ("\"free rent\" OR abatement", ["\"free rent\"", "abatement"]),
        ("roof AND repair", ["+roof", "+repair"]),
        ("rent NEAR/5 abatement", ["+rent NEAR/5 abatement"]),
        ("assign*", ["assign*"]),
        ("asignment~ rent~2", ["asignment~1", "rent~2"]),
        ("Section 4.2(b)", ["section", "4.2", "b", "=section 4.2(b)"]),
        ("CAM cap 5 %", ["cam", "cap", "5", "=5%"]),
        ("late fee of 1,500.00 percent", ["late", "fee", "1,500.00", "percent", "=1500%"]),
        ("deposit $12,500.00", ["deposit", "12,500.00", "=$12500"]),
        ("notice by March 1, 2027", ["notice", "march", "1", "2027", "=2027-03-01"]),
        ("dated March 1, 2027", ["dated", "march", "1", "2027", "=2027-03-01"]),
        ("current gain of a diode", ["current", "gain", "diode"]),
        ("OR rent", ["rent"]), ("rent OR", ["rent"]), ("NEAR/5 rent", ["near", "5", "rent"]),
        ("well-known - dash", ["well", "known", "dash"]),
        ("foo:bar rent", ["foo", "bar", "rent"]),
        ("class:", ["class"]),
    ]

    @Test(arguments: readings)
    func aQuestionIsReadAs(_ question: String, _ expected: [String]) {
        #expect(Self.clauses(Self.analyze(question).lexical) == expected)
    }

    static let filters: [(String, [String], String?)] = [
        ("class:lease rent", [], nil),
        ("expiry:2027 rent", ["expiration_date=2027"], nil),
        ("tenant:\"Acme, Inc.\" rent", ["tenant:\"Acme, Inc.\""], nil),
        (
            "suite:400 rent>=5000 expires<2028",
            [
                "premises_address:\"suite 400\"", "base_rent>=5000", "expiration_date<2028",
            ], nil
        ),
        (
            "which leases expire next year", ["expiration_date>=2027-01-01", "expiration_date<=2027-12-31"],
            "expiration_date"
        ),
        (
            "leases expiring in the next 12 months",
            [
                "expiration_date>=2026-11-28", "expiration_date<=2027-11-28",
            ], "expiration_date"
        ),
        ("expiring within 90 days", ["expiration_date>=2026-11-28", "expiration_date<=2027-02-26"], "expiration_date"),
        (
            "leases that commence in Q3 2027", ["commencement_date>=2027-07-01", "commencement_date<=2027-09-30"],
            "commencement_date"
        ),
        ("leases ending before March 1, 2027", ["expiration_date<=2027-02-28"], "expiration_date"),
        ("who is the tenant at suite 400?", ["premises_address:\"suite 400\""], "tenant"),
        ("base rent over $5,000", ["base_rent>5000"], "base_rent"),
        ("what is the security deposit", [], "security_deposit"),
        ("when does the option expire", [], nil),
    ]

    @Test(arguments: filters)
    func conditionsOnFactsAreUnderstood(_ question: String, _ facts: [String], _ lookup: String?) {
        let query = Self.analyze(question)
        #expect(query.filter.facts.map(\.description) == facts)
        #expect(query.lookup?.rawValue == lookup)
    }

    @Test(arguments: [
        "leases without an audit right", "which leases have no audit right", "leases with no audit right?",
        "leases that do not have an audit right", "Leases lacking the audit right",
        "leases that don't have any audit right",
    ])
    func whatIsMissingIsUnderstoodHoweverItIsSaid(_ question: String) {
        #expect(Self.analyze(question).absence.map(Self.clauses) == ["+audit", "+right"])
    }

    @Test(arguments: [
        "no audit right", "tenant shall have no right to audit", "have no", "leases have no", "documents with no",
        "the landlord of all the leases has no duty",
    ])
    func whatOnlySoundsSoIsNone(_ question: String) { #expect(Self.analyze(question).absence == nil) }

    @Test func whatIsMissingIsUnderstood() {
        let query = Self.analyze("leases without an audit right")
        #expect(query.absence.map(Self.clauses) == ["+audit", "+right"])
        #expect(query.filter.conditions == [.documentClass(SearchFilter.Choice([.lease]))])
        #expect(Self.analyze("may tenant assign without consent").absence == nil)
    }

    @Test func aChipThatIsTakenAwayIsPlainWords() {
        let question = "which leases expire next year"
        let chip = Self.analyze(question).chips.first
        #expect(chip?.text == "expire next year" && chip?.kind == .filter)
        let query = Self.analyze(question, ignoring: ["expire next year"])
        #expect(query.filter.isNone && query.lookup == nil)
        #expect(Self.clauses(query.lexical) == ["leases", "expire", "next", "year"])
        #expect(Self.analyze("class:lease rent", ignoring: ["class:lease"]).filter.isNone)
    }

    @Test func aConditionThatCannotBeReadIsToldAndLookedFor() {
        let query = Self.analyze("date:soon rent")
        #expect(query.chips.map(\.kind) == [.unread])
        #expect(query.filter.isNone && Self.clauses(query.lexical).contains("soon"))
    }

    @Test func synonymsCountLess() throws {
        let synonyms = try Synonyms(parsing: "# lease words\ncam = common area maintenance\nlessee = tenant\n")
        let query = QueryAnalyzer(synonyms: synonyms).analyze("CAM paid by lessees")
        #expect(Self.clauses(query.lexical) == ["cam", "paid", "lessees", "\"common area maintenance\"", "tenant"])
        #expect(query.lexical.clauses.map(\.weight) == [1, 1, 1, 0.5, 0.5])
        #expect(query.chips.map(\.text) == ["cam", "lessees"])
        let long = QueryAnalyzer(synonyms: synonyms, ignoring: ["lessees"]).analyze(
            "common area maintenance of lessees"
        )
        #expect(Self.clauses(long.lexical).last == "cam")
        #expect(throws: SynonymError(line: 2)) { try Synonyms(parsing: "a = b\njust one") }
        #expect(throws: Never.self) { try Synonyms(parsing: LeaseVocabulary.text) }
    }

    @Test func whateverIsTypedThereIsAReading() {
        var random = SeededRandom(seed: 21)
        let pieces = [
            "\"", "-", "+", " ", "rent", "OR", "AND", "NOT", "NEAR/3", "NEAR/", "class:", "tenant:", "date>=", "5%",
            "$", "§",
            "4.2(b)", "*", "~", "~2", "(", ")", "next", "year", "expire", "Q3", "2027", "without", "leases", "\u{201C}",
            "é", "\0",
            "suite", "400", "base", "over", "who", "is", "the", "tenant", "🏢", "March", "1,", "between", "and", ":",
            "=",
        ]
        for _ in 0..<4000 {
            let question = (0..<random.index(below: 12)).map { _ in
                pieces[random.index(below: pieces.count)] + (random.index(below: 3) > 0 ? " " : "")
            }.joined()
            let query = Self.analyze(question)
            #expect(query.lexical.clauses.count < 100)
            // Whatever was understood can be taken away.
            _ = Self.analyze(question, ignoring: Set(query.chips.map(\.text)))
        }
    }
}
