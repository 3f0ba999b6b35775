import Documents
import Extraction
import Testing

struct WordReaderTests {
    private func read(_ word: SampleWord, limits: ExtractionLimits = ExtractionLimits()) throws -> Document {
        let document = try Installed.reader(limits: limits).read(try word.bytes(), name: "lease.docx").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        return document
    }

    private func code(of word: SampleWord, limits: ExtractionLimits = ExtractionLimits()) -> ExtractionErrorCode? {
        do {
            _ = try read(word, limits: limits)
            return nil
        } catch { return (error as? ExtractionError)?.code }
    }

    @Test func paragraphsTabsAndBreaksAreKept() throws {
        let body =
            "<w:p><w:r><w:t>LEASE</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t xml:space=\"preserve\">Rent: </w:t><w:tab/><w:t>$4,000</w:t><w:br/><w:t>monthly</w:t></w:r></w:p>"
        let document = try read(SampleWord(body: body))
        #expect(document.fileType == .docx && !document.isPaginated)
        #expect(document.text == "LEASE\n\nRent:\t$4,000\nmonthly")
        #expect(document.pages.first?.words.allSatisfy { $0.box == nil && $0.confidence == 1 } == true)
    }

    @Test func rowsOfATableAreLines() throws {
        func row(_ cells: String...) -> String {
            "<w:tr>" + cells.map { "<w:tc>\(SampleWord.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        let body = "<w:tbl>\(row("Year", "Base Rent"))\(row("1", "$ 48,000"))</w:tbl>" + SampleWord.paragraph("End")
        #expect(try read(SampleWord(body: body)).text == "Year\tBase Rent\n1\t$ 48,000\n\nEnd")
    }

    @Test func pageBreaksMakePages() throws {
        let body =
            SampleWord.paragraph("one") + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>two</w:t></w:r></w:p>"
        let document = try read(SampleWord(body: body))
        #expect(document.pages.map(\.text) == ["one", "two"] && document.isPaginated)
    }

    @Test func deletedTextIsLeftOutAndNoted() throws {
        let body =
            "<w:p><w:r><w:t>Rent is </w:t></w:r><w:del><w:r><w:delText>$100</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>$200</w:t></w:r></w:ins></w:p>"
        let document = try read(SampleWord(body: body))
        #expect(document.text == "Rent is $200")
        #expect(document.diagnostics.map(\.code) == ["unaccepted_changes"])
    }

    @Test func headersComeFirstAndFootersLast() throws {
        var word = SampleWord(body: SampleWord.paragraph("Body"))
        word.addHeader("Harbor Street", footer: "Initials")
        #expect(try read(word).text == "Harbor Street\n\nBody\n\nInitials")
    }

    @Test func textBoxesFollowTheirParagraphOnce() throws {
        let box = "<w:txbxContent>\(SampleWord.paragraph("in the box"))</w:txbxContent>"
        let body =
            "<w:p><w:r><w:t>before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>\(box)</mc:Choice>"
            + "<mc:Fallback>\(box)</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> after</w:t></w:r></w:p>"
        #expect(try read(SampleWord(body: body)).text == "before after\n\nin the box")
    }

    @Test func symbolsAndHiddenTextAreUnderstood() throws {
        let body =
            "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r><w:r><w:t xml:space=\"preserve\"> Net</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:noBreakHyphen/><w:t>lease</w:t></w:r></w:p>"
        #expect(try read(SampleWord(body: body)).text == "☑ Net-lease")
    }

    @Test func corePropertiesAreMetadata() throws {
        var word = SampleWord(body: SampleWord.paragraph("x"))
        word.add(
            "docProps/core.xml",
            "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>Office Lease</dc:title>"
                + "<dc:creator>A. Clerk</dc:creator></cp:coreProperties>"
        )
        #expect(try read(word).metadata == ["title": "Office Lease", "author": "A. Clerk"])
    }

    @Test func externalEntitiesAreNotFollowed() throws {
        var word = SampleWord()
        word.add(
            "word/document.xml",
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document \(SampleWord.namespaces)><w:body>"
                + "<w:p><w:r><w:t>safe &x;</w:t></w:r></w:p></w:body></w:document>"
        )
        let document = try? read(word)
        #expect(document?.text.contains("root:") != true)
    }

    @Test func bombsAreRefusedBeforeTheyUnpack() {
        var word = SampleWord(body: SampleWord.paragraph("x"))
        word.add("word/media/bomb.bin", zeros: 40_000_000)
        #expect(code(of: word) == .inflatesTooMuch)
        var limits = ExtractionLimits()
        limits.maximumInflatedBytes = 1_000
        var small = SampleWord(body: SampleWord.paragraph("x"))
        small.add("word/media/picture.bin", zeros: 2_000)
        #expect(code(of: small, limits: limits) == .inflatesTooMuch)
    }

    @Test(arguments: ["ppt/presentation.xml", "visio/document.xml"])
    func otherOfficeFilesAreRefusedByName(main: String) {
        var file = SampleWord()
        file.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"\(main)\"/></Relationships>"
        )
        file.add(main, "<x/>")
        #expect(code(of: file) == .unsupportedType)
    }
}
