import Documents
import Testing

@testable import Extraction

struct ConfidenceFilterTests {
    private var page: Page {
        var builder = PageTextBuilder()
        for (text, confidence) in [("Rent", 0.9), ("$4,0O0", 0.2), ("~~", 0.1)] {
            builder.append(text, confidence: confidence)
        }
        builder.endLine()
        builder.append("is", confidence: 1)
        builder.append("dve", confidence: 0.3)
        builder.endParagraph()
        builder.append("monthly", confidence: 0.95)
        return builder.page(number: 3, source: .mixed)
    }

    private func filter(_ policy: ReadingOptions.ConfidencePolicy) -> ConfidenceFilter {
        ConfidenceFilter(policy: policy, minimum: 0.5)
    }

    @Test func keepChangesNothing() {
        let (kept, diagnostic) = filter(.keep).applied(to: page)
        #expect(kept == page && diagnostic == nil)
    }

    @Test func markNamesTheRunsAndLeavesTheText() {
        let (marked, diagnostic) = filter(.mark).applied(to: page)
        #expect(marked.text == page.text && diagnostic == nil)
        #expect(
            marked.notes.regions == [PageRegion(.doubtful, TextSpan(5, 14)), PageRegion(.doubtful, TextSpan(18, 21))]
        )
    }

    @Test func dropLeavesOutAndCounts() {
        let (dropped, diagnostic) = filter(.drop).applied(to: page)
        #expect(dropped.text == "Rent\nis\n\nmonthly")
        #expect(dropped.words.map(\.offset) == [0, 5, 9])
        #expect(diagnostic?.code == "words_dropped" && diagnostic?.page == 3)
        #expect(diagnostic?.message == "Page 3: 3 of 5 recognised words below 0.50 were left out.")
    }

    @Test func thePartsOfABrokenWordShareTheirFate() {
        let words = [
            Word(text: "mainte", confidence: 0.9, offset: 0), Word(text: "nance", confidence: 0.2, offset: 6),
            Word(text: "is", confidence: 0.9, offset: 12),
        ]
        let page = Page(number: 1, source: .ocr, text: "maintenance\nis", words: words)
        #expect(filter(.drop).applied(to: page).page.text == "is")
        #expect(filter(.mark).applied(to: page).page.notes.regions == [PageRegion(.doubtful, TextSpan(0, 11))])
    }

    @Test func textLayersAreNeverTouched() {
        let (kept, diagnostic) = ConfidenceFilter(policy: .drop, minimum: 1).applied(
            to: Page(number: 1, text: "sure", words: [Word(text: "sure", offset: 0)])
        )
        #expect(kept.text == "sure" && diagnostic == nil)
    }
}
