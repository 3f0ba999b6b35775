import Documents
import Extraction
import Testing

/// Tracked changes in the three views (ECMA-376, part 1, 17.13.5).
struct WordRevisionTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: String
        let final: String
        let original: String
        let marked: String
    }

    private static func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
    private static func deleted(_ text: String) -> String {
        "<w:del><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
    }
    private static func inserted(_ text: String) -> String { "<w:ins>\(run(text))</w:ins>" }
    private static func paragraph(_ content: String, mark: String = "") -> String {
        "<w:p><w:pPr><w:rPr>\(mark)</w:rPr></w:pPr>\(content)</w:p>"
    }

    static let cases: [Case] = [
        Case(
            testDescription: "words",
            body: paragraph(run("Rent is ") + deleted("$100") + inserted("$200") + run(" a month")),
            final: "Rent is $200 a month",
            original: "Rent is $100 a month",
            marked: "Rent is [-$100-][+$200+] a month"
        ),
        Case(
            testDescription: "moved words",
            body: paragraph(
                "<w:moveFrom>\(run("first "))</w:moveFrom>" + run("second ") + "<w:moveTo>\(run("first"))</w:moveTo>"
            ),
            final: "second first",
            original: "first second",
            marked: "[-first -]second [+first+]"
        ),
        Case(
            testDescription: "inserted, then deleted",
            body: paragraph(run("a") + "<w:ins>\(deleted("b"))</w:ins>" + run("c")),
            final: "ac",
            original: "ac",
            marked: "a[-b-]c"
        ),
        Case(
            testDescription: "ends of paragraphs",
            body: paragraph(run("one"), mark: "<w:del/>") + paragraph(run("two"), mark: "<w:ins/>")
                + paragraph(run("three")),
            final: "onetwo\n\nthree",
            original: "one\n\ntwothree",
            marked: "one[-¶-]\n\ntwo[+¶+]\n\nthree"
        ),
        Case(
            testDescription: "whole paragraphs",
            body: paragraph(run("one")) + paragraph(deleted("gone"), mark: "<w:del/>")
                + paragraph(inserted("new"), mark: "<w:ins/>") + paragraph(run("two")),
            final: "one\n\nnew\n\ntwo",
            original: "one\n\ngone\n\ntwo",
            marked: "one\n\n[-gone¶-]\n\n[+new¶+]\n\ntwo"
        ),
        Case(
            testDescription: "rows and cells",
            body:
                "<w:tbl><w:tr><w:tc>\(paragraph(run("a")))</w:tc><w:tc><w:tcPr><w:cellIns/></w:tcPr>\(paragraph(run("b")))</w:tc></w:tr>"
                + "<w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph(run("c")))</w:tc></w:tr></w:tbl>",
            final: "a\tb",
            original: "a\nc",
            marked: "a\t[+b+]\n[-c-]"
        ),
        Case(
            testDescription: "forms are not text",
            body: "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val=\"Old\"/></w:pPr></w:pPrChange></w:pPr>"
                + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>shown</w:t></w:r></w:p>",
            final: "shown",
            original: "shown",
            marked: "shown"
        ),
    ]

    private func read(_ body: String, _ revisions: ReadingOptions.Revisions) throws -> Document {
        let bytes = try SampleWord(body: body).bytes()
        let document = try Installed.reader(revisions: revisions).read(bytes, name: "lease.docx").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        return document
    }

    @Test(arguments: cases)
    func eachViewHasItsText(_ example: Case) throws {
        #expect(try read(example.body, .final).text == example.final)
        #expect(try read(example.body, .original).text == example.original)
        #expect(try read(example.body, .marked).text == example.marked)
    }

    @Test func changesAreCounted() throws {
        let document = try read(Self.paragraph(Self.deleted("a") + Self.inserted("b") + Self.inserted("c")), .final)
        #expect(document.metadata["unaccepted_changes"] == "inserted: 2, deleted: 1")
        #expect(
            document.diagnostics.map(\.message) == [
                "The document has tracked changes that nobody accepted (inserted: 2, deleted: 1); it was read as if all "
                    + "were accepted."
            ]
        )
        #expect(try read(Self.paragraph(Self.run("a")), .final).metadata["unaccepted_changes"] == nil)
    }
}
