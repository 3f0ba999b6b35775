package import Documents

/// What happens to recognised words that are not sure enough.
///
/// Tesseract's confidence is a poor filter for amounts (wrong ones are often sure, unsure ones mostly right), so the
/// default keeps every word.
package struct ConfidenceFilter: Sendable {
    let policy: ReadingOptions.ConfidencePolicy
    /// 0…1.
    let minimum: Double

    package init(policy: ReadingOptions.ConfidencePolicy, minimum: Double) {
        self.policy = policy
        self.minimum = minimum
    }

    /// The page as the policy wants it, and what was left out; words of a text layer are never touched.
    func applied(to page: Page) -> (page: Page, diagnostic: Diagnostic?) {
        guard policy != .keep else { return (page, nil) }
        let isDoubtful = doubtful(page.words)
        let count = isDoubtful.count { $0 }
        guard count > 0 else { return (page, nil) }
        switch policy {
        case .keep: return (page, nil)
        case .mark: return (marked(page, isDoubtful), nil)
        case .drop:
            var content = PageWords(page)
            content.remove { isDoubtful[$0] }
            return (content.written(to: page), note(count, of: page))
        }
    }

    /// For each word whether it is below the minimum; the parts of a broken word share their fate.
    package func doubtful(_ words: [Word]) -> [Bool] {
        var isDoubtful = words.map { $0.isRecognized && $0.confidence < minimum }
        for index in words.indices.dropFirst() where words[index - 1].span.end == words[index].offset {
            if isDoubtful[index - 1] { isDoubtful[index] = true }
        }
        for index in words.indices.dropFirst().reversed() where words[index - 1].span.end == words[index].offset {
            if isDoubtful[index] { isDoubtful[index - 1] = true }
        }
        return isDoubtful
    }

    /// The stretches of the page's text that are below the minimum, in order.
    package func doubtfulSpans(of page: Page) -> [TextSpan] { spans(of: page, doubtful(page.words)) }

    private func marked(_ page: Page, _ isDoubtful: [Bool]) -> Page {
        var page = page
        page.notes.regions += spans(of: page, isDoubtful).map { PageRegion(.doubtful, $0) }
        return page
    }

    private func spans(of page: Page, _ isDoubtful: [Bool]) -> [TextSpan] {
        var spans: [TextSpan] = []
        for index in page.words.indices where isDoubtful[index] {
            if index > 0, isDoubtful[index - 1], let last = spans.popLast() {
                spans.append(TextSpan(last.start, page.words[index].span.end))
            } else {
                spans.append(page.words[index].span)
            }
        }
        return spans
    }

    private func note(_ count: Int, of page: Page) -> Diagnostic {
        let total = page.words.count(where: \.isRecognized)
        let hundredths = Int((minimum * 100).rounded())
        let shown = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return Diagnostic(
            .warning,
            "words_dropped",
            page: page.number,
            "Page \(page.number): \(count) of \(total) recognised words below \(shown) were left out."
        )
    }
}
