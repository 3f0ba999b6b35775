import Documents
import Extraction
import Testing

struct HTMLReaderTests {
    private func read(_ html: String) throws -> Document { try read(Array(html.utf8)) }

    private func read(_ bytes: [UInt8]) throws -> Document {
        let document = try Installed.reader().read(bytes, name: "exhibit.htm").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        #expect(document.fileType == .html)
        return document
    }

    @Test func blocksBecomeLinesAndParagraphs() throws {
        let document = try read(
            "<html><title>A  Lease</title><body><p>One\n two<br>three</p><div>four</div><div>five</div>"
        )
        #expect(document.text == "One two\nthree\n\nfour\nfive")
        #expect(document.metadata == ["title": "A Lease"] && !document.isPaginated)
    }

    @Test func wordsRunOnAcrossInlineElements() throws {
        #expect(try read("<html><p><b>L</b><font size=1>EASE</font> <i>No.</i>&nbsp;7</p>").text == "LEASE No. 7")
    }

    @Test func whatIsNotShownIsNotRead() throws {
        let html = """
            <html><head><style>p {}</style></head><body><script>var x = "<p>no</p>";</script>
            <p style="display: none">no</p><p hidden>no</p><p>yes</p><!-- no --></body></html>
            """
        #expect(try read(html).text == "yes")
    }

    @Test func rowsOfATableAreLines() throws {
        let html = """
            <html><table><tr><td>Year</td><td></td><td>Rent</td></tr>
            <tr><td>1</td><td>$</td><td>48,000</td></tr><tr><td>2</td><td>(</td><td>5</td><td>)</td></tr></table><p>End
            """
        #expect(try read(html).text == "Year\tRent\n1\t$48,000\n2\t(5)\n\nEnd")
    }

    @Test func tablesForTheLayoutAreRunningText() throws {
        let cell = (1...6).map { "<p>Paragraph \($0).</p>" }.joined()
        let text = try read("<html><table><tr><td>\(cell)</td><td>Side</td></tr></table>").text
        #expect(text.hasPrefix("Paragraph 1.\nParagraph 2.") && text.hasSuffix("Side"))
    }

    @Test(arguments: [
        "<html><p>one</p><hr style='page-break-after: always'><p>two</p>",
        "<html><p>one</p><p style='PAGE-BREAK-BEFORE:always'>two</p>",
        "<html><p>one</p><PAGE><p>two</p>",
        "<html><pre>one\u{0C}two</pre>",
    ])
    func pageBreaksMakePages(html: String) throws {
        let document = try read(html)
        #expect(document.pages.map(\.text) == ["one", "two"] && document.isPaginated)
    }

    @Test func windowsCharactersAreUnderstood() throws {
        #expect(try read("<html><p>&#147;Lease&#148; &#151; &amp; &eacute;</p>").text == "“Lease” — & é")
        #expect(try read(Array("<html><p>".utf8) + [0x93, 0x41, 0x94, 0x20, 0xE9]).text == "“A” é")
        #expect(try read("<html><meta charset=iso-8859-1><p>“é”</p>").text == "“é”")
    }

    struct Stated: CustomTestStringConvertible, Sendable {
        let statement: String
        let bytes: [UInt8]
        let text: String
        var testDescription: String { statement }
    }

    @Test(arguments: [
        Stated(statement: "<meta charset=windows-1251>", bytes: [0xC0, 0xF0, 0xE5, 0xED, 0xE4, 0xE0], text: "Аренда"),
        Stated(
            statement: "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>",
            bytes: [0x93, 0xFA, 0x96, 0x7B],
            text: "日本"
        ),
        Stated(statement: "<META CHARSET=\"ISO-8859-2\">", bytes: [0xB3, 0xF3, 0x64, 0xBC], text: "łódź"),
        Stated(statement: "<meta charset=iso-2022-jp>", bytes: Array("\u{1B}$BF|K\\\u{1B}(B".utf8), text: "日本"),
        Stated(statement: "<meta charset=euc-kr>", bytes: [0xC7, 0xD1, 0xB1, 0xB9], text: "한국"),
        // Wrong statements: UTF-8 that is none, sets that nobody knows, and another set where the bytes are UTF-8.
        Stated(statement: "<meta charset=utf-8>", bytes: [0x93, 0x41, 0x94], text: "“A”"),
        Stated(statement: "<meta charset=x-nowhere>", bytes: [0x93, 0x41, 0x94], text: "“A”"),
        Stated(statement: "<meta charset=utf-7>", bytes: [0x93, 0x41, 0x94], text: "“A”"),
        Stated(statement: "<meta charset=big5>", bytes: Array("é".utf8), text: "é"),
        Stated(statement: "<meta charset='../../etc/passwd'>", bytes: [0xE9], text: "é"),
    ])
    func statedCharacterSetsAreHonoured(stated: Stated) throws {
        #expect(try read(Array("<html>\(stated.statement)<p>".utf8) + stated.bytes).text == stated.text)
    }

    @Test func wrappersOfEDGARAreTakenOff() throws {
        let wrapper = "<DOCUMENT>\r\n<TYPE>EX-10.4\r\n<DESCRIPTION>SUBLEASE\r\n<TEXT>\r\n"
        let document = try read(wrapper + "<HTML><TITLE>Sublease</TITLE><BODY><P>SUBLEASE</P></TEXT></DOCUMENT>")
        #expect(document.text == "SUBLEASE")
        #expect(document.metadata == ["type": "EX-10.4", "description": "SUBLEASE", "title": "Sublease"])
    }

    @Test func wrappedTextIsWrittenOnceWithoutATitleToo() throws {
        let text = "<DOCUMENT>\n<TYPE>EX-10\n<TEXT>\n<HTML><BODY><P>SUBLEASE</P></BODY></HTML></TEXT></DOCUMENT>"
        #expect(try read(text).text == "SUBLEASE")
    }

    @Test func depthCostsNothing() throws {
        let html = "<html>" + String(repeating: "<div><table><tr><td><font>", count: 3_000) + "deep"
        #expect(try read(html).text.contains("deep"))
    }
}
