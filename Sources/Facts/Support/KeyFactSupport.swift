import Documents

/// Tells whether the value of a field can be read again from its quotes alone.
enum KeyFactSupport {
    static func holds(_ fact: KeyFact) -> Bool {
        let alternatives = fact.alternatives.allSatisfy {
            holds(fact.field, $0.value, unit: $0.unit, in: $0.evidence.text)
        }
        guard let value = fact.value else { return fact.state != .found && alternatives }
        if fact.method == .derived { return isDerived(fact.field, value, from: fact.evidence.map(\.text)) }
        return alternatives && fact.evidence.count == 1
            && holds(fact.field, value, unit: fact.unit, in: fact.evidence[0].text)
    }

    static func holds(_ field: KeyField, _ value: String, unit: String?, in quote: String) -> Bool {
        switch field {
        case .landlord, .tenant, .guarantor, .premisesAddress: ValueSupport.words(value, in: quote)
        case .rentableArea: ValueSupport.area(value, unit: unit, in: quote)
        case .commencementDate, .expirationDate, .amendedLeaseDate, .effectiveDate: ValueSupport.date(value, in: quote)
        case .termMonths: ValueSupport.months(value, in: quote)
        case .baseRent, .securityDeposit, .totalDue, .tenantShare: ValueSupport.money(value, in: quote)
        case .proRataShare: ValueSupport.percentage(value, in: quote)
        case .renewalOption: isOption(value, in: quote)
        case .amendmentOrdinal:
            AmendmentOrdinal.find(in: PageTokens(ScalarText(quote)), within: 1_000)?.value == Int(value)
        case .statementPeriod: isPeriod(value, in: quote)
        }
    }

    private static func isOption(_ value: String, in quote: String) -> Bool {
        if value == "option" { return quote.lowercased().contains("extend") || quote.lowercased().contains("renew") }
        let tokens = PageTokens(ScalarText(quote))
        let durations = DurationReader.matches(in: tokens)
        return RenewalReader.options(in: tokens, durations: durations).contains { $0.value == value }
    }

    private static func isPeriod(_ value: String, in quote: String) -> Bool {
        guard value.utf8.count > 4 else { return quote == value }
        let page = Page(number: 1, text: quote, words: [])
        let text = ScalarText(quote)
        let dates = DateFinder().dates(on: page, text: text)
        if StatementPeriod.periods(in: PageTokens(text), dates: dates).contains(where: { $0.value == value }) {
            return true
        }
        // The order of ambiguous dates is settled by others, outside of the quote.
        let readings = dates.map { [$0.value, $0.alternative].compactMap(\.self) }
        return readings.count == 2
            && readings[0].contains { first in readings[1].contains { "\(first)/\($0)" == value } }
    }

    private static func isDerived(_ field: KeyField, _ value: String, from quotes: [String]) -> Bool {
        guard quotes.count == 2 else { return false }
        let readings = quotes.map { quote in
            DateFinder.matches(in: ScalarText(quote)).flatMap { [$0.date, $0.alternative].compactMap(\.self) }
        }
        if field == .termMonths {
            return readings[0].contains { first in
                readings[1].contains { DerivedFacts.months(from: first, through: $0).map(String.init) == value }
            }
        }
        let months = DurationReader.matches(in: PageTokens(ScalarText(quotes[1] + " "))).map(\.months)
        return readings[0].contains { first in
            months.contains { CalendarDate.last(ofMonths: $0, from: first)?.text == value }
        }
    }
}
