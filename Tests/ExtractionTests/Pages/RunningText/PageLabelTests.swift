import Documents
import Testing

@testable import Extraction

struct PageLabelTests {
    private func label(_ text: String) -> PageLabel? {
        PageLabel(text.split(separator: " ").map { Word(text: String($0), offset: 0) })
    }

    @Test(arguments: [
        ("3", PageLabel.Style.bare, 3), ("- 3 -", .bare, 3), ("[12]", .bare, 12), ("– 7 –", .bare, 7),
        ("Page 3 of 12", .explicit, 3), ("Page 3", .explicit, 3), ("PAGE 3/12", .explicit, 3),
        ("3 of 12", .explicit, 3),
        ("Pg. 4", .explicit, 4), ("iii", .roman, 3), ("(xiv)", .roman, 14), ("Page ii", .explicit, 2),
        ("A-3", .prefixed("a"), 3), ("Exhibit B-2", .prefixed("exhibit b"), 2),
        ("Exhibit B Page 2 of 4", .prefixed("exhibit b"), 2), ("F - 12", .prefixed("f"), 12),
        ("ABC000123", .bates("abc"), 123), ("SMITH-000123", .bates("smith"), 123),
        ("ACME 0004567", .bates("acme"), 4_567),
    ])
    func allUsualFormsAreRead(text: String, style: PageLabel.Style, value: Int) {
        #expect(label(text)?.style == style)
        #expect(label(text)?.value == value)
    }

    @Test(arguments: [
        "", "-", "Section 3", "Rent", "3 of", "12 of 3 days", "$3", "3%", "Page", "iiii", "vx", "1,250", "Article IV",
        "99999999999", "the 3 of 12 of 4",
    ])
    func otherLinesAreNoPageNumbers(text: String) {
        #expect(label(text) == nil)
    }
}
