import Documents

/// Fills the fields of a document's abstract from the facts on its pages.
///
/// Each fact near a field's cue is a candidate; `KeyChoice` weighs them. Where the document says that there is none, or left
/// a blank, that is the answer unless a value is there.
struct KeyFactFinder {
    let pages: [ReadPage]
    let primaryDate: String?

    /// One fact for each field of the paper's kind, in the order of `KeyField`.
    func keyFacts() -> [KeyFact] {
        let kind = PaperKind(head: pages.first.map { $0.text.string(0..<min(1_500, $0.text.count)) } ?? "")
        let statements = pages.flatMap { page in
            LabelReader(tokens: page.tokens).statements().map { (page, $0) }
        }
        let reader = KeyCandidateReader(pages: pages, isAmending: kind == .amendment)
        var facts = Self.fields(of: kind).map { field in
            fact(field, from: reader, statements: statements.filter { $0.1.field == field })
        }
        DerivedFacts.complete(&facts)
        return facts
    }

    private static func fields(of kind: PaperKind) -> [KeyField] {
        let lease: [KeyField] = [
            .landlord, .tenant, .guarantor, .premisesAddress, .rentableArea, .commencementDate, .expirationDate,
            .termMonths, .baseRent, .securityDeposit, .proRataShare, .renewalOption,
        ]
        switch kind {
        case .lease: return lease
        case .amendment: return lease + [.amendmentOrdinal, .amendedLeaseDate, .effectiveDate]
        case .statement:
            return [
                .landlord, .tenant, .premisesAddress, .rentableArea, .proRataShare, .statementPeriod, .totalDue,
                .tenantShare,
            ]
        }
    }

    private func fact(
        _ field: KeyField,
        from reader: KeyCandidateReader,
        statements: [(ReadPage, LabelReader.Statement)]
    ) -> KeyFact {
        let candidates = candidates(for: field, from: reader).filter { candidate in
            KeyFactSupport.holds(field, candidate.value, unit: candidate.unit, in: candidate.evidence.text)
        }
        let found = KeyChoice.fact(field, from: candidates)
        let none = statements.first { $0.1.state == .explicitlyNone }
        let blank = statements.first { $0.1.state == .unreadable }.map {
            $0.0.maker.evidence($0.1.range, certainty: 0.9)
        }
        // A label's own `None` is surer than an amount somewhere near the words.
        if let none, found == nil || (found?.confidence ?? 0) < 0.8 {
            let evidence = none.0.maker.evidence(none.1.range, certainty: 0.93)
            let alternatives = found.flatMap { fact in fact.value.map { (fact, $0) } }.map { fact, value in
                [
                    KeyFact.Alternative(
                        value: value,
                        unit: fact.unit,
                        evidence: fact.evidence[0],
                        confidence: fact.confidence ?? 0
                    )
                ]
            }
            return KeyFact(
                field: field,
                state: .explicitlyNone,
                evidence: [evidence],
                confidence: evidence.confidence,
                alternatives: alternatives ?? []
            )
        }
        if let found { return found }
        guard let evidence = blank ?? self.blank(for: field) else { return KeyFact(field: field, state: .notFound) }
        return KeyFact(
            field: field,
            state: .unreadable,
            evidence: [evidence],
            confidence: evidence.confidence,
            reason: .blank
        )
    }

    private func candidates(for field: KeyField, from reader: KeyCandidateReader) -> [KeyCandidate] {
        switch field {
        case .landlord: return reader.parties(.landlord)
        case .tenant: return reader.parties(.tenant)
        case .guarantor: return reader.parties(.guarantor)
        case .premisesAddress: return reader.addresses()
        case .rentableArea: return reader.areas()
        case .commencementDate:
            return reader.dates(KeyCues.commencement, against: KeyCues.againstCommencement, name: "commencement date")
                + (reader.isAmending ? [] : reader.commencementsByEffect())
        case .expirationDate:
            return reader.dates(
                KeyCues.expiration,
                against: KeyCues.againstExpiration,
                name: "expiration date",
                changes: true
            )
        case .termMonths: return reader.terms()
        case .baseRent:
            return reader.money(
                KeyCues.baseRent,
                against: KeyCues.againstBaseRent,
                names: ["base rent", "monthly rent", "annual rent", "minimum rent", "monthly base rent"],
                isRent: true
            )
        case .securityDeposit:
            return reader.money(
                KeyCues.deposit,
                against: KeyCues.againstDeposit,
                names: ["security deposit", "deposit"]
            )
        case .proRataShare: return reader.shares()
        case .renewalOption: return reader.renewals()
        case .amendmentOrdinal: return reader.ordinals()
        case .amendedLeaseDate:
            return reader.dates(KeyCues.amendedLease, against: KeyCues.againstAmendedLease, name: nil)
        case .effectiveDate: return reader.effectiveDates(primaryDate)
        case .statementPeriod: return reader.periods()
        case .totalDue: return reader.money(KeyCues.totalDue, against: KeyCues.none)
        case .tenantShare: return reader.money(KeyCues.tenantShare, against: KeyCues.none)
        }
    }

    /// A party's blank in the recital, or a date with a blank behind the field's cue.
    private func blank(for field: KeyField) -> Evidence? {
        let role: PartyRole? = field == .landlord ? .landlord : field == .tenant ? .tenant : nil
        for page in pages {
            if let role, let match = page.parties.first(where: { $0.role == role && $0.isBlank }) {
                return page.maker.evidence(match.name, certainty: 0.9)
            }
            let cues =
                field == .commencementDate ? KeyCues.commencement : field == .expirationDate ? KeyCues.expiration : []
            let date = page.dates.first { date in
                let span = date.evidence.span
                return date.hasBlank
                    && Surroundings(of: span.start..<span.end, in: page.text, reach: 60).strength(of: cues) >= 3.5
            }
            if let date { return date.evidence }
        }
        return nil
    }
}
