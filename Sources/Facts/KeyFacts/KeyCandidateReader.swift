import Documents

/// Makes the candidates for fields from the facts on the pages.
struct KeyCandidateReader {
    let pages: [ReadPage]
    /// Whether the paper changes a lease, and its recitals say what was before.
    var isAmending = false

    /// What the document's order adds to a score, from its start to its end: terms are stated before they are varied.
    private static let orderBonus = 1.0
    /// What a value loses that stands in the recitals of a paper that changes it.
    private static let recitalLoss = 1.6

    // MARK: - Dates

    func dates(
        _ cues: [Surroundings.Cue],
        against: [Surroundings.Cue],
        name: String?,
        changes: Bool = false
    ) -> [KeyCandidate] {
        each(changes: changes) { page in
            var floor = 0
            var candidates: [KeyCandidate] = []
            for fact in page.dates {
                let span = fact.evidence.span
                defer { floor = span.end }
                guard fact.isDay else { continue }
                let around = Surroundings(of: span.start..<span.end, floor: floor, in: page.text)
                var score = around.strength(of: cues, against: against)
                // `January 1, 2012 (the “Commencement Date”)`.
                if let name, around.isNamed(name) { score = max(score, 4.8) }
                candidates.append(candidate(fact.value, fact.evidence, score, on: page))
            }
            return candidates
        }
    }

    /// The effective date, where the text lets the lease begin on it.
    func commencementsByEffect() -> [KeyCandidate] {
        guard pages.contains(where: { EffectiveDateReader.isCommencement(in: $0.tokens) }) else { return [] }
        return each { page in
            page.dates.filter(\.isDay).compactMap { fact in
                let span = fact.evidence.span
                let around = Surroundings(of: span.start..<span.end, in: page.text, reach: 80)
                return around.definition == "effective date" ? candidate(fact.value, fact.evidence, 3.4, on: page) : nil
            }
        }
    }

    func effectiveDates(_ value: String?) -> [KeyCandidate] {
        each { page in
            page.dates.compactMap { fact in
                let span = fact.evidence.span
                let around = Surroundings(of: span.start..<span.end, in: page.text, reach: 80)
                let isNamed = around.isNamed("effective date")
                // `(the “Amendment Effective Date”)` is surer than the effective date of the lease.
                let isOwn = around.definition.map { $0.hasSuffix(" effective date") } ?? false
                let isCued = around.strength(of: Self.effective) >= 3.5
                // `June, 2006 (the “Effective Date”)` is all that it says.
                guard fact.isDay || isNamed && fact.value.utf8.count == 7 else { return nil }
                let score = isOwn ? 5.8 : isNamed ? 5.2 : isCued ? 4.4 : fact.value == value ? 4 : 0
                return score > 0 ? candidate(fact.value, fact.evidence, score, on: page) : nil
            }
        }
    }

    private static let effective = [
        ("effective date", 4.5), ("is effective", 5), ("effective as of", 5), ("made effective", 5),
        ("effective on", 4.5),
        ("effective", 4),
    ].map { Surroundings.Cue($0.0, $0.1) }

    func periods() -> [KeyCandidate] {
        each { page in
            StatementPeriod.periods(in: page.tokens, dates: page.dates).map { period in
                candidate(period.value, page.maker.evidence(period.range, certainty: 0.95), period.score, on: page)
            }
        }
    }

    // MARK: - Money

    /// Amounts behind the cues; of a table's column only the first, for the later ones are later steps.
    func money(
        _ cues: [Surroundings.Cue],
        against: [Surroundings.Cue],
        names: [String] = [],
        isRent: Bool = false
    ) -> [KeyCandidate] {
        each(changes: isRent) { page in
            var floor = 0
            var columns: Set<String> = []
            var candidates: [KeyCandidate] = []
            for fact in page.money {
                let span = fact.evidence.span
                let around = Surroundings(of: span.start..<span.end, floor: floor, in: page.text)
                floor = span.end
                var score = around.strength(of: cues, against: against)
                if let cell = page.tables.cell(at: span.start) {
                    let header = Surroundings(header: cell.header)
                    let own = header.strength(of: cues, against: against)
                    if own >= 2 {
                        guard columns.insert(cell.header).inserted else { continue }
                        score = max(score, own - 0.2)
                    }
                }
                // `$6,200.00 (the “Base Rent”)`.
                let isNamed = names.contains { name in
                    around.distanceBehind(to: Array(name.utf8)).map { $0 < 10 } ?? false
                }
                if isNamed, around.after.prefix(10).contains(0x22) { score = max(score, 4.8) }
                if isRent {
                    score += fact.basis == nil || fact.basis == .lumpSum ? -1 : 0.5
                    if fact.bound == .upper { score -= 1 }
                }
                let isCredit = around.distance(to: Array("credit of".utf8)).map { $0 < 5 } ?? false
                let basis = fact.basis.flatMap { $0 == .lumpSum ? nil : " \($0.rawValue)" } ?? ""
                let unit = fact.currency + (isCredit ? " credit" : basis)
                candidates.append(candidate(fact.value, unit: unit, fact.evidence, score, on: page))
            }
            return candidates
        }
    }

    // MARK: - Parties

    func parties(_ role: PartyRole) -> [KeyCandidate] {
        each { page in
            page.parties.filter { $0.role == role && !$0.isBlank }.map { match in
                let score: Double =
                    switch match.source {
                    case .recital: 4.6
                    case .definition: 4.6
                    case .label: 4.3
                    case .signatureBlock: 3.4
                    }
                let name = PageTokens.oneLine(page.text.string(match.name))
                var candidate = candidate(
                    name,
                    page.maker.evidence(match.name, certainty: match.certainty),
                    score * match.certainty,
                    on: page
                )
                // `Acme, LLC` and `ACME LLC` are one.
                candidate.key = String(name.lowercased().filter { $0.isLetter || $0.isNumber })
                return candidate
            }
        }
    }

    // MARK: - Premises

    func addresses() -> [KeyCandidate] {
        each { page in
            page.premises.filter { $0.kind == .address }.map { fact in
                let span = fact.evidence.span
                let around = Surroundings(of: span.start..<span.end, in: page.text)
                let isLabelled = around.distance(to: Array("premises".utf8)).map { $0 < 40 } ?? false
                var candidate = candidate(fact.value, fact.evidence, (isLabelled ? 4.4 : 3.4), on: page)
                // With and without its town an address is one: its first three words say which.
                candidate.key = fact.value.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(3).joined(
                    separator: " "
                )
                return candidate
            }
        }
    }

    func areas() -> [KeyCandidate] {
        each(changes: true) { page in
            page.premises.filter { $0.kind == .area || $0.kind == .otherArea }.map { fact in
                let span = fact.evidence.span
                let around = Surroundings(of: span.start..<span.end, in: page.text, reach: 130)
                let isTotal =
                    isAmending
                    && (Self.totals.contains { around.distance(to: Array($0.utf8)) != nil }
                        || around.distanceBehind(to: Array("in the aggregate".utf8)).map { $0 < 12 } ?? false)
                let score =
                    (fact.kind == .area ? 3.8 : 2) + (fact.unit == "square_feet" ? 0.3 : 0) + (isTotal ? 0.8 : 0)
                return candidate(fact.value, unit: fact.unit, fact.evidence, score, on: page)
            }
        }
    }

    /// Words before the size of what is let once space was added or given up.
    private static let totals = ["total of", "totaling", "totalling", "total rentable"]

    func shares() -> [KeyCandidate] {
        each { page in
            page.premises.filter { $0.kind == .proRataShare }.map { fact in
                let span = fact.evidence.span
                let score = Surroundings(of: span.start..<span.end, in: page.text).strength(of: KeyCues.share)
                return candidate(fact.value, unit: "percent", fact.evidence, score, on: page)
            }
        }
    }

    // MARK: - Term

    func terms() -> [KeyCandidate] {
        each { page in
            var floor = 0
            return page.durations.map { match in
                let around = Surroundings(of: match.range, floor: floor, in: page.text, reach: 100)
                floor = match.range.upperBound
                var score = around.strength(of: KeyCues.term, against: KeyCues.againstTerm)
                // `a ten (10) year term`.
                if let distance = around.distanceBehind(to: Array("term".utf8)), distance < 3 {
                    score = max(score, 3.2)
                }
                // `five (5) years following the expiration`, `nine months prior to it`.
                let isApart = ["following", "after", "prior", "before"].contains { word in
                    around.distanceBehind(to: Array(word.utf8)).map { $0 < 4 } ?? false
                }
                if isApart { score -= 2.5 }
                return candidate(
                    String(match.months),
                    unit: "months",
                    page.maker.evidence(match.range, certainty: match.certainty),
                    score,
                    on: page
                )
            }
        }
    }

    func renewals() -> [KeyCandidate] {
        each { page in
            RenewalReader.options(in: page.tokens, durations: page.durations).map { option in
                let evidence = page.maker.evidence(option.range, certainty: 0.9)
                let unit = option.value == "option" ? nil : "months"
                return candidate(option.value, unit: unit, evidence, option.score, on: page)
            }
        }
    }

    func ordinals() -> [KeyCandidate] {
        guard let page = pages.first, let found = AmendmentOrdinal.find(in: page.tokens, within: 1_500) else {
            return []
        }
        let evidence = page.maker.evidence(found.range, certainty: 0.98)
        return [candidate(String(found.value), evidence, 5, on: page)]
    }

    // MARK: - Pieces

    /// The candidates of all pages; the bonus falls from the first page to the last.
    ///
    /// - Parameters:
    ///   - changes: Whether a paper that changes a lease may change the value.
    ///   - read: The candidates of one page, in its order.
    private func each(changes: Bool = false, _ read: (ReadPage) -> [KeyCandidate]) -> [KeyCandidate] {
        pages.enumerated().flatMap { index, page in
            let candidates = read(page)
            guard !candidates.isEmpty else { return [KeyCandidate]() }
            let recitals = changes && isAmending ? RecitalReader.recitals(in: page.tokens) : nil
            return candidates.map { candidate in
                let place = Double(candidate.evidence.span.start) / Double(max(1, page.text.count))
                let part = (Double(index) + place) / Double(pages.count)
                var candidate = candidate
                // A good place does not make a candidate of what has no cue.
                if candidate.score >= 1 { candidate.score += Self.orderBonus * (1 - part) }
                // Still found where nothing else is.
                if recitals?.contains(candidate.evidence.span.start) == true, candidate.score >= 2 {
                    candidate.score = max(2, candidate.score - Self.recitalLoss)
                }
                return candidate
            }
        }
    }

    private func candidate(
        _ value: String,
        unit: String? = nil,
        _ evidence: Evidence,
        _ score: Double,
        on page: ReadPage
    ) -> KeyCandidate {
        var candidate = KeyCandidate(value: value, unit: unit, evidence: evidence, score: score)
        candidate.wordConfidence = Page.meanConfidence(of: page.page.words(under: evidence.span)) ?? 1
        return candidate
    }
}
