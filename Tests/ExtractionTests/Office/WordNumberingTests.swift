import Documents
import Extraction
import Testing

/// Automatic numbers (ECMA-376, part 1, 17.9).
struct WordNumberingTests {
    private static func level(_ index: Int, _ format: String, _ text: String, more: String = "") -> String {
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }

    private static func paragraph(_ text: String, num: Int? = nil, level: Int? = nil, style: String? = nil) -> String {
        let place = (level.map { "<w:ilvl w:val=\"\($0)\"/>" } ?? "") + (num.map { "<w:numId w:val=\"\($0)\"/>" } ?? "")
        let properties = (style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? "") + "<w:numPr>\(place)</w:numPr>"
        return "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }

    private func read(_ body: [String], numbering: String, styles: String = "") throws -> [String] {
        var word = SampleWord(body: body.joined())
        word.link([("numbering", numbering), ("styles", styles)])
        let document = try Installed.reader().read(try word.bytes(), name: "lease.docx").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        return document.text.split(separator: "\n\n").map(String.init)
    }

    private static let legal =
        "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "upperRoman", "ARTICLE %1"))\(level(1, "decimal", "%1.%2", more: "<w:isLgl/>"))"
        + "\(level(2, "lowerLetter", "(%3)"))</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num>"

    @Test func clausesHaveTheirNumbers() throws {
        let body = [
            Self.paragraph("Term", num: 5, level: 0), Self.paragraph("Start", num: 5, level: 1),
            Self.paragraph("End", num: 5, level: 1), Self.paragraph("Early", num: 5, level: 2),
            Self.paragraph("Late", num: 5, level: 2), Self.paragraph("Rent", num: 5, level: 0),
            Self.paragraph("Base", num: 5, level: 1), Self.paragraph("Plain"), Self.paragraph("None", num: 0, level: 1),
        ]
        #expect(
            try read(body, numbering: Self.legal) == [
                "ARTICLE I Term", "1.1 Start", "1.2 End", "(a) Early", "(b) Late", "ARTICLE II Rent", "2.1 Base",
                "Plain",
                "None",
            ]
        )
    }

    @Test func stylesBringNumbers() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\">\(Self.level(0, "decimal", "%1."))"
            + "\(Self.level(1, "decimal", "%1.%2", more: "<w:pStyle w:val=\"H2\"/>"))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let styles =
            "<w:style w:styleId=\"H1\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/></w:style>"
            + "<w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Pool\"/></w:style>"
            + "<w:style w:styleId=\"Pool\"><w:basedOn w:val=\"Loop\"/></w:style>"
        let body = [
            Self.paragraph("Term", style: "H1"), Self.paragraph("Start", style: "H2"),
            Self.paragraph("x", style: "Loop"),
            Self.paragraph("Rent", style: "H1"), Self.paragraph("Base", style: "H2"),
        ]
        #expect(
            try read(body, numbering: numbering, styles: styles) == [
                "1. Term", "1.1 Start", "x", "2. Rent", "2.1 Base",
            ]
        )
    }

    @Test func listsCountOnOrStartAnewAsStated() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\">\(Self.level(0, "decimal", "%1)"))"
            + "\(Self.level(1, "lowerRoman", "%2.", more: "<w:lvlRestart w:val=\"0\"/>"))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num>"
        let body = [
            Self.paragraph("a", num: 1, level: 0), Self.paragraph("b", num: 1, level: 1),
            Self.paragraph("c", num: 2, level: 0),
            Self.paragraph("d", num: 2, level: 1), Self.paragraph("e", num: 3, level: 0),
            Self.paragraph("f", num: 3, level: 0),
        ]
        #expect(try read(body, numbering: numbering) == ["1) a", "i. b", "2) c", "ii. d", "7) e", "8) f"])
    }

    @Test func emptyParagraphsCountAndBulletsAreDots() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\">\(Self.level(0, "decimal", "%1."))\(Self.level(1, "bullet", "\u{F0B7}"))</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let body = [
            Self.paragraph("a", num: 1, level: 0), Self.paragraph("", num: 1, level: 0),
            Self.paragraph("c", num: 1, level: 0),
            Self.paragraph("d", num: 1, level: 1),
        ]
        #expect(try read(body, numbering: numbering) == ["1. a", "3. c", "• d"])
    }

    @Test func listsThatLeadInCirclesHaveNoNumbers() throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        let styles = "<w:style w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        let odd = Self.paragraph("b", num: 1, level: 9_223_372_036_854_775_807)
        #expect(try read([Self.paragraph("a", num: 1), odd], numbering: numbering, styles: styles) == ["a", "b"])
    }

    @Test(arguments: [
        ("upperLetter", 28, "BB"), ("lowerRoman", 1_994, "mcmxciv"), ("ordinal", 112, "112th"), ("ordinal", 23, "23rd"),
        ("cardinalText", 42, "Forty-two"), ("ordinalText", 20, "Twentieth"), ("ordinalText", 31, "Thirty-first"),
        ("decimalZero", 7, "07"), ("upperRoman", 4_000, "4000"), ("upperLetter", 1_000_000, "1000000"),
    ])
    func numbersHaveTheirForm(format: String, number: Int, shown: String) throws {
        let numbering =
            "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"\(number)\"/>"
            + "<w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"%1\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
        #expect(try read([Self.paragraph("x", num: 1)], numbering: numbering) == ["\(shown) x"])
    }

    @Test func commentsAreToldBesideTheText() throws {
        var word = SampleWord(body: SampleWord.paragraph("x"))
        let note = SampleWord.paragraph("Ask for") + SampleWord.paragraph("$100 less.")
        word.link([("comments", "<w:comment w:author=\"Jane Roe\">\(note)</w:comment><w:comment/>")])
        let document = try Installed.reader().read(try word.bytes(), name: "lease.docx").document
        #expect(document.text == "x")
        #expect(document.diagnostics.map(\.code) == ["comment", "comment"])
        #expect(document.diagnostics.map(\.message) == ["Comment by Jane Roe: Ask for $100 less.", "Comment: "])
    }

    @Test func moreCommentsThanAnyoneReadsAreCounted() throws {
        var word = SampleWord(body: SampleWord.paragraph("x"))
        let long = SampleWord.paragraph(String(repeating: "a", count: 600))
        word.link([("comments", String(repeating: "<w:comment>\(long)</w:comment>", count: 103))])
        let diagnostics = try Installed.reader().read(try word.bytes(), name: "lease.docx").document.diagnostics
        #expect(diagnostics.count == 101 && diagnostics[99].message.count == 509)
        #expect(diagnostics.last?.message == "The document has 3 more comments, which are not read.")
    }

    @Test func notesOfThePagesAreText() throws {
        var word = SampleWord(body: SampleWord.paragraph("x"))
        word.link([
            ("footnotes", "<w:footnote>\(SampleWord.paragraph("at the foot"))</w:footnote>"),
            ("endnotes", "<w:endnote>\(SampleWord.paragraph("at the end"))</w:endnote>"),
        ])
        let document = try Installed.reader().read(try word.bytes(), name: "lease.docx").document
        #expect(document.text == "x\n\nat the foot\n\nat the end")
    }
}
