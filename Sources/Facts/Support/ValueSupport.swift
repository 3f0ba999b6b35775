import Documents

/// Tells whether a value can be read again from its quote alone; a value that cannot is a mistake and is not told.
enum ValueSupport {
    static func date(_ value: String, in quote: String) -> Bool {
        // `3-4-24` is a date only behind a word that announces it, which is outside of the quote.
        [quote, "dated " + quote].contains { text in
            DateFinder.matches(in: ScalarText(text)).contains { $0.date.text == value || $0.alternative?.text == value }
        }
    }

    static func money(_ value: String, in quote: String) -> Bool {
        let text = ScalarText(quote)
        let unsigned = value.hasPrefix("-") ? String(value.dropFirst()) : value
        if MoneyFinder.matches(in: text).contains(where: { $0.value.text == value }) { return true }
        guard !value.hasPrefix("-") || isMarkedNegative(quote) else { return false }
        // What makes the sign, or the currency, may be outside of the quote; the figures may not.
        if MoneyFinder.matches(in: text).contains(where: { $0.value.text == unsigned }) { return true }
        guard let start = text.codes.firstIndex(where: { $0 &- 0x30 < 10 }) else { return false }
        return AmountReader.amount(in: text, at: start, prefersComma: false, isMarked: false)?.value.text == unsigned
    }

    static func percentage(_ value: String, in quote: String) -> Bool {
        let unsigned = value.hasPrefix("-") && isMarkedNegative(quote) ? String(value.dropFirst()) : value
        return PercentageFinder.matches(in: ScalarText(quote)).contains {
            $0.value.text == value || $0.value.text == unsigned
        }
    }

    /// Whether the words stand in the quote, line ends aside.
    static func words(_ value: String, in quote: String) -> Bool {
        PageTokens.oneLine(quote).lowercased().contains(value.lowercased())
    }

    static func area(_ value: String, unit: String?, in quote: String) -> Bool {
        let tokens = PageTokens(ScalarText(quote))
        let reader = AreaReader(tokens: tokens)
        return (0..<tokens.count).contains { reader.area(at: $0).map { $0.value == value && $0.unit == unit } ?? false }
    }

    static func months(_ value: String, in quote: String) -> Bool {
        let text = ScalarText(quote)
        // `60th` counts months before `month`, which is outside of the quote.
        return [text, ScalarText(quote + " month")].contains { text in
            DurationReader.matches(in: PageTokens(text)).contains { String($0.months) == value }
        }
    }

    static func party(_ fact: PartyFact) -> Bool {
        let parts = [fact.name, fact.entityType, fact.jurisdiction, fact.doingBusinessAs, fact.predecessor]
        return parts.allSatisfy { $0.map { words($0, in: fact.evidence.text) } ?? true }
    }

    static func premises(_ fact: PremisesFact) -> Bool {
        let quote = fact.evidence.text
        return switch fact.kind {
        case .address, .otherAddress, .suite: words(fact.value, in: quote)
        case .floor: quote.filter(\.isNumber) == fact.value
        case .area, .buildingArea, .otherArea: area(fact.value, unit: fact.unit, in: quote)
        case .proRataShare: percentage(fact.value, in: quote)
        }
    }

    private static func isMarkedNegative(_ quote: String) -> Bool {
        quote.contains("(") || quote.contains("-") || quote.contains("−") || quote.contains("CR")
    }
}
