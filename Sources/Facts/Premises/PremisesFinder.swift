package import Documents

/// Finds what a page says of the premises: street addresses, suites, floors, sizes and the tenant's share.
///
/// Whose an address or a size is, the words around it tell: `located at`, `the “Premises”` speak for the premises,
/// `principal office`, `notices` for a party, `the Building contains` for the building.
package struct PremisesFinder: Sendable {
    package init() {}

    /// The facts in the order of the text, sizes and addresses apart from shares, which come last.
    package func premises(on page: Page) -> [PremisesFact] {
        let text = ScalarText(page.text)
        let shares = PercentageFinder().percentages(on: page, text: text)
        return premises(on: page, tokens: PageTokens(text), percentages: shares)
    }

    func premises(on page: Page, tokens: PageTokens, percentages: [PercentageFact]) -> [PremisesFact] {
        let maker = EvidenceMaker(page: page, text: tokens.text)
        var facts: [PremisesFact] = []
        let addresses = AddressReader(tokens: tokens)
        let areas = AreaReader(tokens: tokens)
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard token.kind == .number || token.kind == .word || token.text == "#" else {
                index += 1
                continue
            }
            if let area = areas.area(at: index) {
                let range = Self.scalars(area.range, in: tokens)
                let kind = PremisesContext.kind(ofAreaAt: range, in: tokens.text)
                let evidence = maker.evidence(range, certainty: area.certainty)
                facts.append(PremisesFact(evidence: evidence, kind: kind, value: area.value, unit: area.unit))
                index = max(index + 1, area.range.upperBound)
            } else if let address = addresses.address(at: index) {
                let range = Self.scalars(address.range, in: tokens)
                let kind = PremisesContext.kind(ofAddressAt: range, in: tokens.text)
                let certainty = address.hasState ? 0.95 : 0.85
                facts.append(
                    PremisesFact(
                        evidence: maker.evidence(range, certainty: certainty),
                        kind: kind,
                        value: tokens.oneLine(address.range)
                    )
                )
                index = address.range.upperBound
            } else if let unit = addresses.unitEnd(at: index), let fact = self.unit(index..<unit, tokens, maker) {
                facts.append(fact)
                index = unit
            } else {
                index += 1
            }
        }
        return facts + percentages.compactMap { Self.share($0, in: tokens.text) }
    }

    static func scalars(_ range: Range<Int>, in tokens: PageTokens) -> Range<Int> {
        tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    }

    /// `Suite 200` or `7th Floor` where the words before it are about the premises.
    private func unit(_ range: Range<Int>, _ tokens: PageTokens, _ maker: EvidenceMaker) -> PremisesFact? {
        let first = tokens[range.lowerBound].text
        guard !["no", "number", "#", "building", "bldg"].contains(first) else { return nil }
        let scalars = Self.scalars(range, in: tokens)
        guard PremisesContext.isAboutPremises(scalars, in: tokens.text) else { return nil }
        let isFloor = range.contains { tokens[$0].text == "floor" }
        let written = tokens.oneLine(range)
        let value = isFloor ? written.filter(\.isNumber) : written
        guard !value.isEmpty else { return nil }
        return PremisesFact(
            evidence: maker.evidence(scalars, certainty: 0.9),
            kind: isFloor ? .floor : .suite,
            value: value
        )
    }

    private static func share(_ fact: PercentageFact, in text: ScalarText) -> PremisesFact? {
        let span = fact.evidence.span
        let around = Surroundings(of: span.start..<span.end, in: text)
        guard around.strength(of: KeyCues.share) >= 3 else { return nil }
        return PremisesFact(evidence: fact.evidence, kind: .proRataShare, value: fact.value, unit: "percent")
    }
}
