import Documents
import Extraction
import Testing

/// Rich Text Format 1.9.1.
struct RTFReaderTests {
    private func read(_ body: String, revisions: ReadingOptions.Revisions = .final) throws -> Document {
        try read(Array("{\\rtf1\\ansi\\ansicpg1252\\deff0\(body)}".utf8), revisions: revisions)
    }

    private func read(_ bytes: [UInt8], revisions: ReadingOptions.Revisions = .final) throws -> Document {
        let document = try Installed.reader(revisions: revisions).read(bytes, name: "lease.rtf").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        #expect(document.fileType == .rtf)
        return document
    }

    @Test func paragraphsLinesTabsAndPagesAreKept() throws {
        let document = try read("\\pard LEASE\\par Rent:\\tab $4,000\\line monthly\\par\n\\page two\\par")
        #expect(document.pages.map(\.text) == ["LEASE\n\nRent:\t$4,000\nmonthly", "two"])
        #expect(document.isPaginated && document.diagnostics.isEmpty)
    }

    @Test func charactersComeFromTheirCodePages() throws {
        let fonts =
            "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 MS Gothic;}{\\f3\\fcharset238 A;}{\\f4\\fcharset2 Wingdings;}}"
        #expect(try read(fonts + "caf\\'e9 \\'93x\\'94 \\f1 \\'c0\\'f0 \\plain y").text == "café “x” Ар y")
        #expect(try read(fonts + "{\\f2 \\'93\\'fa\\'96\\'7b}").text == "日本")
        #expect(try read(fonts + "{\\f3 \\'b3\\'f3d\\'9f} {\\f4 \\'fe}").text == "łódź ☑")
    }

    @Test func unicodeTakesThePlaceOfItsFallback() throws {
        #expect(try read("\\u8220?Lease\\u8221? {\\uc2\\u8364\\'80\\'80}5 \\uc0\\u233 t").text == "“Lease” €5 ét")
        #expect(try read("\\u-10179?\\u-8704? \\u55357?\\u56832?").text == "😀 😀")
        #expect(try read("a\\~b\\_c\\-d \\emdash  \\{\\}\\\\").text == "a b-cd — {}\\")
    }

    @Test func tablesAreLines() throws {
        let row = "\\trowd\\cellx1000\\cellx2000\\pard\\intbl "
        let document = try read(
            "before\\par\(row)Year\\cell Base\\par Rent\\cell\\row\(row)1\\cell $ 48,000\\cell\\row\\pard End\\par"
        )
        #expect(document.text == "before\n\nYear\tBase Rent\n1\t$ 48,000\n\nEnd")
    }

    @Test func whatIsNotTextIsLeftOut() throws {
        let body = """
            {\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}}{\\*\\unknown secret}{\\info{\\title Office  Lease}{\\author A. Clerk}}\
            {\\*\\bkmkstart x}shown{\\v hidden}{\\field{\\*\\fldinst HYPERLINK "http://x"}{\\fldrslt link}}\
            {\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict\\bin4 {{{{}}{\\nonshppict{\\pict 00}}{\\*\\annotation note}
            """
        let document = try read(body)
        #expect(document.text == "shownlink")
        #expect(document.metadata == ["title": "Office Lease", "author": "A. Clerk"])
        #expect(document.diagnostics.map(\.code) == ["comments_left_out", "pictures_left_out"])
        #expect(document.diagnostics.last?.message.hasPrefix("The document has 2 pictures") == true)
    }

    @Test func numbersHeadersNotesAndBoxesStandInPlace() throws {
        let body = """
            {\\header Harbor Street\\par}{\\footer Initials\\par}{\\listtext\\pard 1.\\tab}Term{\\footnote See exhibit.}\\par \
            a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt in the box\\par}}{\\shprslt old}}b\\par{\\header Harbor Street\\par}{\\footer Initials\\par}
            """
        let text = try read(body).text
        #expect(text == "Harbor Street\n\n1.\tTerm\n\nab\n\nin the box\n\nSee exhibit.\n\nInitials")
    }

    @Test func trackedChangesHaveThreeViews() throws {
        let body = "Rent is {\\deleted $100}{\\revised $200} a month\\par"
        #expect(try read(body).text == "Rent is $200 a month")
        #expect(try read(body, revisions: .original).text == "Rent is $100 a month")
        let marked = try read(body, revisions: .marked)
        #expect(marked.text == "Rent is [-$100-][+$200+] a month")
        #expect(marked.metadata["unaccepted_changes"] == "inserted: 1, deleted: 1")
        #expect(marked.diagnostics.map(\.code) == ["unaccepted_changes"])
    }

    @Test func depthCostsNothing() throws {
        let document = try read(Array(("{\\rtf1 " + String(repeating: "{\\b ", count: 100_000) + "deep").utf8))
        #expect(document.text == "deep")
        #expect(document.diagnostics.map(\.code) == ["text_incomplete"])
        #expect(
            try read(String(repeating: "{", count: 50_000) + String(repeating: "}", count: 50_000) + "end").text
                == "end"
        )
    }

    @Test(arguments: [
        "{\\rtf1", "{\\rtf1\\", "{\\rtf1\\'", "{\\rtf1\\'e", "{\\rtf1}}}}}", "{\\rtf1\\bin99999999999999999999 x",
        "{\\rtf1\\bin-5 x}", "{\\rtf1\\u99999999999999999999999 x}", "{\\rtf1\\uc-9223372036854775808\\u5 x}",
        "{\\rtf1\\cell\\row\\row\\cell\\nestrow\\nestcell}", "{\\rtf1\\intbl\\intbl\\row\\cell x}",
        "{\\rtf1{\\fonttbl{\\f-99999999999\\fcharset-99999999\\cpg-5 x;}}\\f-99999999999 \\'ff}",
        "{\\rtf1\\ansicpg-3 \\'ff\\par}", "{\\rtf1{\\header{\\footnote{\\footer x}}}\\par\\cell",
    ])
    func brokenFilesDoNoHarm(text: String) throws {
        _ = try read(Array(text.utf8))
    }

    @Test func textOutsideAnyGroupEndsTheFile() throws {
        #expect(try read(Array("{\\rtf1 a}\u{0} b {\\par c}".utf8)).text == "a")
    }
}
