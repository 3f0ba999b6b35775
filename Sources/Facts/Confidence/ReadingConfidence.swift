import Documents

/// Gives recognised amounts, percentages and dates the probability that they were read rightly.
///
/// Word confidence alone is a poor judge of figures; agreement of words and figures, arithmetic, repetition and the words
/// around are weighed with it (`ReadingModel`). Facts of a text layer keep the finder's certainty.
enum ReadingConfidence {
    /// The pages with the confidence of their recognised facts set.
    static func calibrated(_ pages: [ReadPage]) -> [ReadPage] {
        guard pages.contains(where: { $0.page.source != .textLayer }) else { return pages }
        let witness = Witness(pages)
        return pages.map { page in
            guard page.page.source != .textLayer else { return page }
            var page = page
            let pageConfidence = page.page.confidence ?? 1
            for index in page.money.indices {
                let fact = page.money[index]
                guard var evidence = evidence(.money, fact.evidence, on: page, pageConfidence, witness) else {
                    continue
                }
                evidence.agreement = agreement(fact.agreesWithWords)
                page.money[index].evidence.confidence = ReadingModel.probability(of: evidence)
            }
            for index in page.percentages.indices {
                let fact = page.percentages[index]
                guard var evidence = evidence(.percentage, fact.evidence, on: page, pageConfidence, witness) else {
                    continue
                }
                evidence.agreement = agreement(fact.agreesWithWords)
                page.percentages[index].evidence.confidence = ReadingModel.probability(of: evidence)
            }
            for index in page.dates.indices {
                let fact = page.dates[index].evidence
                guard let evidence = evidence(.date, fact, on: page, pageConfidence, witness) else { continue }
                // Which of two orders is meant is another question than how the figures read.
                let order = page.dates[index].alternative == nil ? 1 : 0.9
                page.dates[index].evidence.confidence = ReadingModel.probability(of: evidence) * order
            }
            return page
        }
    }

    /// How many words on each side are neighbours.
    private static let neighbourhood = 6

    /// What speaks for a fact; nil where none of its words was recognised.
    static func evidence(
        _ kind: ReadingEvidence.Kind,
        _ fact: Evidence,
        on page: ReadPage,
        _ pageConfidence: Double,
        _ witness: Witness
    ) -> ReadingEvidence? {
        let words = page.page.words(under: fact.span)
        guard let worst = words.map(\.confidence).min(), words.contains(where: \.isRecognized) else { return nil }
        let mean = Page.meanConfidence(of: words) ?? 1
        var evidence = ReadingEvidence(kind: kind)
        evidence.words = mean
        evidence.worstWord = worst
        evidence.page = pageConfidence
        evidence.form = mean > 0 ? min(1, fact.confidence / mean) : 1
        let all = page.page.words
        let before = all[max(0, words.startIndex - neighbourhood)..<words.startIndex]
        let after = all[words.endIndex..<min(all.count, words.endIndex + neighbourhood)]
        evidence.neighbours = Page.meanConfidence(of: before + after) ?? pageConfidence
        evidence.addsUp = witness.arithmetic.confirmed.contains(Arithmetic.Place(fact))
        evidence.isRepeated = witness.isRepeated(fact)
        evidence.isTorn = isTorn(fact.span, in: page.text)
        evidence.isOdd = kind == .money && witness.isOdd(fact)
        return evidence
    }

    /// Whether a digit, a period or a comma before a digit stands at most one blank before or behind the span.
    private static func isTorn(_ span: TextSpan, in text: ScalarText) -> Bool {
        func isPart(_ index: Int) -> Bool { text.isDigit(index) || text[index] == 0x2C || text[index] == 0x2E }
        let before = text[span.start - 1] == 0x20 ? span.start - 2 : span.start - 1
        if isPart(before), text.isDigit(before) || before == span.start - 1 { return true }
        if text.isAlphanumeric(span.end) { return true }
        let after =
            isPart(span.end) && text[span.end + 1] == 0x20
            ? span.end + 2 : text[span.end] == 0x20 ? span.end + 1 : span.end
        return text.isDigit(after) && after <= span.end + 2
    }

    static func agreement(_ agrees: Bool?) -> Double { agrees.map { $0 ? 1 : -1 } ?? 0 }
}
