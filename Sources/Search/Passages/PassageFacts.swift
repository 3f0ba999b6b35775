import Documents

/// What was found in a document, as its passages carry it.
struct PassageFacts {
    /// A term or some words, and where they stand.
    private struct Item {
        var page: Int
        var span: TextSpan
        var text: String
    }

    /// What tells this document from others like it.
    let header: String
    private let words: [Item]
    private let exact: [Item]

    init(_ features: FeatureRecord?, documentClass: DocumentClass?, date: String?) {
        let found = (features?.keyFacts ?? []).filter { $0.state == .found }
        words = found.flatMap { fact in
            fact.evidence.map { Item(page: $0.page, span: $0.span, text: Self.words(of: fact)) }
        }
        var exact: [Item] = []
        func add(_ evidence: Evidence, _ term: String) {
            exact.append(Item(page: evidence.page, span: evidence.span, text: term))
        }
        for date in features?.dates ?? [] { add(date.evidence, ExactTerms.date(date.value)) }
        for money in features?.monetaryValues ?? [] { add(money.evidence, ExactTerms.amount(money.value)) }
        for share in features?.percentages ?? [] { add(share.evidence, ExactTerms.percentage(share.value)) }
        self.exact = exact
        header = Self.header(found, documentClass, date)
    }

    /// Parties, premises, class and date, each once.
    private static func header(_ facts: [KeyFact], _ documentClass: DocumentClass?, _ date: String?) -> String {
        let fields: [KeyField] = [.tenant, .landlord, .premisesAddress, .amendmentOrdinal]
        let values = fields.compactMap { field in facts.first { $0.field == field } }.map { fact in
            fact.field == .amendmentOrdinal ? ordinal(fact.value ?? "") : fact.value ?? ""
        }
        let name = documentClass.map { $0.rawValue.replacing("_", with: " ") }
        return (values + [name, date].compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ]

    private static func ordinal(_ number: String) -> String {
        guard let number = Int(number), number >= 1 else { return "" }
        return number <= ordinals.count ? ordinals[number - 1] : "\(number)th"
    }

    /// The name of the field and its value: `expiration date 2027-03-31`.
    private static func words(of fact: KeyFact) -> String {
        ([fact.field.rawValue.replacing("_", with: " ")] + [fact.value, fact.unit].compactMap(\.self)).joined(
            separator: " "
        )
    }

    /// The facts that rest on words of that stretch.
    func words(on page: Int, within span: TextSpan) -> String {
        Self.texts(words, page, span).joined(separator: "\n")
    }

    /// The dates, amounts and percentages that stand in that stretch, each once.
    func exact(on page: Int, within span: TextSpan) -> [String] { Self.texts(exact, page, span) }

    private static func texts(_ items: [Item], _ page: Int, _ span: TextSpan) -> [String] {
        var texts: [String] = []
        for item in items
        where item.page == page && item.span.start < span.end && item.span.end > span.start
            && !texts.contains(item.text)
        {
            texts.append(item.text)
        }
        return texts
    }
}
