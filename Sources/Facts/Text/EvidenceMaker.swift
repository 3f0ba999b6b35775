import Documents

/// Makes the evidence for spans of one page.
struct EvidenceMaker {
    private let page: Page
    private let text: ScalarText

    init(page: Page, text: ScalarText) {
        self.page = page
        self.text = text
    }

    /// The evidence of a span.
    ///
    /// Its confidence is the finder's certainty times the mean confidence of the words that the span touches.
    func evidence(_ range: Range<Int>, certainty: Double) -> Evidence {
        let span = TextSpan(range.lowerBound, range.upperBound)
        return Evidence(
            text: text.string(range),
            page: page.number,
            span: span,
            boxes: page.boxes(of: span),
            confidence: certainty * (Page.meanConfidence(of: page.words(under: span)) ?? 1)
        )
    }
}
