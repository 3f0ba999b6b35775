package import Documents

/// Finds the percentages on a page, exactly.
///
/// - In figures: `3%`, `3.5 %`, `12.5 per cent`, `6 1/2%`, `5½ percent`, `-3.2%`, `(3.2%)` alone in a table's cell.
/// - In words, with or without the figures that repeat them, as one fact: `three percent (3%)`, `three (3%) percent`,
///   `three and one-half percent (3.5%)`, `one hundred per centum`.
/// - As hundredths of a percent: `fifty (50) basis points`, `150 bps`.
package struct PercentageFinder: Sendable {
    package init() {}

    /// The percentages in the order of the text; they do not overlap.
    package func percentages(on page: Page) -> [PercentageFact] {
        percentages(on: page, text: ScalarText(page.text))
    }

    func percentages(on page: Page, text: ScalarText) -> [PercentageFact] {
        let matches = Self.matches(in: text)
        guard !matches.isEmpty else { return [] }
        let maker = EvidenceMaker(page: page, text: text)
        return matches.map { match in
            PercentageFact(
                evidence: maker.evidence(match.range, certainty: match.certainty),
                value: match.value.text,
                agreesWithWords: match.agreesWithWords,
                bound: match.bound
            )
        }
    }

    static func matches(in text: ScalarText) -> [PercentageMatch] {
        var matches: [PercentageMatch] = []
        var index = 0
        while index < text.count {
            let code = text.codes[index]
            var match: PercentageMatch?
            var end = index + 1
            if code &- 0x30 < 10 {
                match = PercentageReader.inFigures(text, at: index)
                end = PlainMoneyReader.end(ofFigures: index, in: text)
            } else if code.isLetterCode {
                if NumberWords.canStart(with: code.lowered) { match = PercentageReader.inWords(text, at: index) }
                end = text.skipLetters(index)
                while text.isAlphanumeric(end) { end += 1 }
            }
            if let match {
                matches.append(match)
                end = max(end, match.range.upperBound)
            }
            index = end
        }
        for index in matches.indices.dropFirst()
        where RangeWords.joins(matches[index - 1].range, matches[index].range, in: text) {
            matches[index - 1].bound = .lower
            matches[index].bound = .upper
        }
        return matches
    }
}
