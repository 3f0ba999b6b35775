import Documents
import Testing

@testable import Extraction

/// Text beyond what one file may have.
struct TextAllowanceTests {
    private static func allowance(bytes: Int) -> TextAllowance {
        var limits = ExtractionLimits()
        limits.maximumTextBytes = bytes
        return TextAllowance(limits)
    }

    private static func page(_ number: Int, _ words: [String]) -> ReadPage {
        var builder = PageTextBuilder()
        builder.append(line: words.joined(separator: " "))
        return ReadPage(builder.page(number: number))
    }

    @Test func whatFitsIsUntouched() {
        var allowance = Self.allowance(bytes: 12)
        let page = Self.page(1, ["base", "rent", "due"])
        #expect(page.page.text.utf8.count == 13)
        #expect(allowance.admit(Self.page(1, ["base", "rent"])).diagnostics.isEmpty)
        #expect(allowance.admit(Self.page(2, ["a"])) == Self.page(2, ["a"]))
    }

    @Test func pageIsCutBehindTheLastWordThatFits() {
        var allowance = Self.allowance(bytes: 12)
        let cut = allowance.admit(Self.page(1, ["b\u{E4}se", "rent", "due"]))
        #expect(cut.page.text == "b\u{E4}se rent")
        #expect(cut.page.words.map(\.text) == ["b\u{E4}se", "rent"])
        #expect(cut.diagnostics.map(\.code) == ["text_incomplete"] && cut.diagnostics.first?.page == 1)
    }

    @Test func pagesBehindTheCutAreEmptyAndSaySo() {
        var allowance = Self.allowance(bytes: 6)
        #expect(allowance.admit(Self.page(1, ["base", "rent"])).page.text == "base")
        let next = allowance.admit(Self.page(2, ["due"]))
        #expect(next.page.text.isEmpty && next.page.words.isEmpty)
        #expect(next.diagnostics.map(\.page) == [2])
        #expect(allowance.admit(Self.page(3, [])).diagnostics.isEmpty)
    }

    @Test func limitHoldsForAWholeFile() throws {
        var limits = ExtractionLimits()
        limits.maximumTextBytes = 1_000
        let reader = DocumentReader(limits: limits, libraries: NativeLibraries(pdfium: "/nowhere.so"))
        let text = String(repeating: "The Tenant shall pay. ", count: 1_000)
        let document = try reader.read(Array(text.utf8), name: "long.txt").document
        let size = document.pages.reduce(0) { $0 + $1.text.utf8.count }
        #expect((990...1_000).contains(size))
        #expect(document.diagnostics.map(\.code) == ["text_incomplete"])
    }
}
