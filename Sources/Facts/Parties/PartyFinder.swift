package import Documents

/// Finds the parties that a page names, with their roles.
///
/// - In recitals and on covers: `by and between Acme, LLC, a Delaware limited liability company (“Landlord”), and …`,
///   `…, as Tenant`, a name over `Landlord` on a line of its own.
/// - In definitions: `“Tenant” means Roe, Inc.`.
/// - In tables of basic terms and signature blocks: `Landlord: Acme, LLC`, `TENANT:` over a name.
package struct PartyFinder: Sendable {
    package init() {}

    /// The parties in the order in which the text gives their roles.
    package func parties(on page: Page) -> [PartyFact] {
        let tokens = PageTokens(ScalarText(page.text))
        return parties(on: page, tokens: tokens, matches: PartyReader(tokens: tokens).matches())
    }

    func parties(on page: Page, tokens: PageTokens, matches: [PartyMatch]) -> [PartyFact] {
        let maker = EvidenceMaker(page: page, text: tokens.text)
        return matches.filter { !$0.isBlank }.map { match in
            PartyFact(
                evidence: maker.evidence(match.range, certainty: match.certainty),
                role: match.role,
                name: PageTokens.oneLine(tokens.text.string(match.name)),
                nameSpan: TextSpan(match.name.lowerBound, match.name.upperBound),
                entityType: match.entityType,
                jurisdiction: match.jurisdiction,
                doingBusinessAs: match.doingBusinessAs,
                predecessor: match.predecessor,
                source: match.source
            )
        }
    }
}
