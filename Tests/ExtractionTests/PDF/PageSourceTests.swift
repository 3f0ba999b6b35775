import Documents
import Extraction
import Testing

struct PageSourceTests {
    private let reader = Installed.reader()

    @Test(arguments: SourcePages.all)
    func wordsComeFromWhereTheyAreRight(_ sample: SourcePage) throws {
        let document = try reader.read(sample.bytes(), name: "page.pdf").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        let page = try #require(document.pages.first)
        let decision = try #require(page.notes.decision)
        #expect(decision.reason == sample.reason, "\(decision.explanation)")
        #expect(page.source == sample.source)
        let counts = Dictionary(page.words.map { ($0.text, 1) }, uniquingKeysWith: +)
        for word in sample.words { #expect(counts[word] == 1, "\(word) in \(page.text)") }
        for word in sample.lacks { #expect(counts[word] == nil, "\(word)") }
    }

    @Test func everyReasonIsTried() {
        #expect(Set(SourcePages.all.map(\.reason)) == Set(SourceDecision.Reason.allCases))
    }
}
