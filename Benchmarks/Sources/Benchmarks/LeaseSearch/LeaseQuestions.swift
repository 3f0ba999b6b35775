/// Questions over `LeaseTexts` whose answers are known, because we wrote the leases.
struct LeaseQuestions {
    /// What a right answer is.
    enum Truth {
        /// The first hit is this clause of this lease.
        case passage(file: String, heading: String)
        /// The first hit is of this file.
        case file(String)
        /// The hits are of these files alone, as far as they go.
        case among(Set<String>)
        /// The table of facts, or the list of what lacks something, names exactly these files.
        case set(Set<String>)
    }

    struct Question {
        /// After the study: A entity, B date, C threshold, D absence, E clause of a lease, F statement, G amendment, H exact
        /// string, I other than the form.
        var kind: String
        var text: String
        var truth: Truth
        /// Of the half that nobody looks at while rankings and rules are changed.
        var isBlind = false
    }

    let questions: [Question]

    init(_ texts: LeaseTexts) {
        let leases = texts.leases
        var questions: [Question] = []
        for number in 0..<200 {
            let lease = leases[number * 37 % leases.count]
            let clauses = LeaseTexts.clauses.filter { lease.hasAudit || $0.title != "AUDIT RIGHT" }
            let clause = clauses[number * 7 % clauses.count]
            let name = lease.tenant.split(separator: " ")[0]
            let truth = Truth.passage(file: lease.file, heading: clause.title)
            questions.append(Question(kind: "E clause + tenant", text: "\(clause.asked) \(name)", truth: truth))
        }
        for place in Self.suitesAsked(leases.count) {
            let lease = leases[place]
            questions.append(
                Question(kind: "A suite", text: "who is the tenant at suite \(lease.suite)", truth: .set([lease.file]))
            )
        }
        for year in 2026...2035 {
            let files = Set(leases.filter { $0.expires.hasPrefix("\(year)") }.map(\.file))
            questions.append(Question(kind: "B year", text: "leases expiring in \(year)", truth: .set(files)))
            let early = Set(leases.filter { $0.expires < "\(year)-07-01" }.map(\.file))
            questions.append(
                Question(
                    kind: "B before",
                    text: "leases expiring before July \(year)",
                    truth: .set(early)
                )
            )
        }
        for step in 0..<30 {
            let limit = 2_350 + 800 * step
            let files = Set(leases.filter { $0.rent > limit }.map(\.file))
            questions.append(Question(kind: "C rent", text: "rent>\(limit) what is the base rent", truth: .set(files)))
        }
        let without = Set(leases.filter { !$0.hasAudit }.map(\.file))
        for text in [
            "leases without an audit right", "which leases have no audit right", "leases lacking an audit right",
            "leases that do not have an audit right", "leases without a right to audit",
        ] {
            questions.append(Question(kind: "D absence", text: text, truth: .set(without)))
        }
        for number in 0..<20 {
            let lease = leases[(number * 29 + 5) % leases.count]
            let truth = Truth.passage(file: lease.file, heading: "BASE RENT")
            questions.append(Question(kind: "H amount", text: "$\(lease.rent).00", truth: truth))
        }
        questions += Self.ofPapers(texts) + Self.ofDifferences(leases)
        var numbers: [String: Int] = [:]
        for index in questions.indices {
            let number = numbers[questions[index].kind, default: 0]
            numbers[questions[index].kind] = number + 1
            questions[index].isBlind = !number.isMultiple(of: 2)
        }
        self.questions = questions
    }

    /// The places of the leases that are asked for by their suite.
    static func suitesAsked(_ count: Int) -> [Int] { (0..<40).map { ($0 * 53 + 11) % count } }

    private static func ofPapers(_ texts: LeaseTexts) -> [Question] {
        texts.papers.flatMap { paper in
            let (suite, name) = (paper.lease.suite, paper.lease.name)
            let asked: [(String, String)] =
                if let year = paper.year {
                    [
                        ("F statement", "\(year) CAM reconciliation suite \(suite)"),
                        ("F amount", "management fee \(year) \(name)"),
                    ]
                } else {
                    [
                        ("G change", "what did the first amendment change for \(name)"),
                        ("G current", "current number of reserved parking spaces \(name)"),
                    ]
                }
            return asked.map { Question(kind: $0.0, text: $0.1, truth: .file(paper.file)) }
        }
    }

    private static func ofDifferences(_ leases: [LeaseTexts.Lease]) -> [Question] {
        let insurance = Set(leases.filter(\.differsInInsurance).map(\.file))
        let holdover = Set(leases.filter(\.differsInHoldover).map(\.file))
        return [
            ("insurance of five million dollars", insurance),
            ("commercial general liability of at least \"five million dollars\" an occurrence", insurance),
            ("holdover at two hundred percent of the rent", holdover),
            ("\"two hundred percent\" rent of a holdover tenancy", holdover),
        ].map { Question(kind: "I other than the form", text: $0.0, truth: .among($0.1)) }
    }
}
