import Documents

/// Fills fields that follow from others: the term from its first and last day, the last day from the first and the term.
enum DerivedFacts {
    static func complete(_ facts: inout [KeyFact]) {
        guard let term = facts.firstIndex(where: { $0.field == .termMonths }),
            let start = facts.first(where: { $0.field == .commencementDate }),
            let last = facts.firstIndex(where: { $0.field == .expirationDate }),
            let first = start.value.flatMap(CalendarDate.init(text:))
        else { return }
        let end = facts[last]
        if facts[term].state == .notFound, let date = end.value.flatMap(CalendarDate.init(text:)),
            let months = months(from: first, through: date)
        {
            facts[term] = derived(.termMonths, String(months), unit: "months", from: [start, end])
        } else if end.state == .notFound, let value = facts[term].value, let months = Int(value),
            let date = CalendarDate.last(ofMonths: months, from: first)
        {
            facts[last] = derived(.expirationDate, date.text, from: [start, facts[term]])
        }
    }

    /// The whole months from one day through another, both counted; nil where it is not whole months.
    static func months(from first: CalendarDate, through last: CalendarDate) -> Int? {
        guard let firstMonth = first.month, let lastMonth = last.month else { return nil }
        let months = (last.year - first.year) * 12 + lastMonth - firstMonth
        // A month more where it ends with its month: March 1 through March 31.
        return [months, months + 1].first { $0 > 0 && CalendarDate.last(ofMonths: $0, from: first) == last }
    }

    /// The confidence is the product of those of the facts that it follows from.
    private static func derived(_ field: KeyField, _ value: String, unit: String? = nil, from facts: [KeyFact])
        -> KeyFact
    {
        KeyFact(
            field: field,
            state: .found,
            value: value,
            unit: unit,
            evidence: facts.flatMap(\.evidence),
            confidence: facts.reduce(1) { $0 * ($1.confidence ?? 0) },
            method: .derived
        )
    }
}
