import Documents
import Facts
import TestSupport
import Testing

struct SignatureFinderTests {
    /// `kind signed name` of each signature in a text.
    private static func found(_ text: String, source: Page.Source = .textLayer) -> [String] {
        SignatureFinder().signatures(on: Pages.page(text, source: source)).map { fact in
            let isSigned = fact.isSigned.map { $0 ? "signed" : "blank" } ?? "unknown"
            return "\(fact.kind.rawValue) \(isSigned) \(fact.name ?? "-")"
        }
    }

    @Test(arguments: [
        ("/s/ Jane Roe", "typed signed Jane Roe"), ("By: /s/ Jane Roe", "typed signed Jane Roe"),
        ("By:\n/s/ Jane Roe\nName: Jane Roe\nTitle: President", "typed signed Jane Roe"),
        ("/S/ JANE ROE", "typed signed JANE ROE"), ("/s/Jane Roe", "typed signed Jane Roe"),
        ("/s/ Jane Roe ______________", "typed signed Jane Roe"), ("/s/\nJane Roe", "typed signed Jane Roe"),
        ("/s/ Illegible\nName: Jane Roe", "typed signed Jane Roe"),
        ("/s/ Jane Roe\n____________________\nJane Roe, Member", "typed signed Jane Roe"),
        ("By: __/s/ Jane Roe____\nName: Jane Roe", "typed signed Jane Roe"),
    ])
    func readsTypedSignatures(text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test(arguments: [
        ("By: ______________", "line blank -"), ("BY:", "line blank -"), ("Signature: ____________", "line blank -"),
        ("By: ____________\nName: Jane Roe\nTitle: President", "line blank Jane Roe"),
        ("By:\nName: JANE ROE\nIts: Manager", "line blank JANE ROE"),
        ("By: ____________\nPrint Name: Jane Q. Roe", "line blank Jane Q. Roe"),
        ("By: ____________ (SEAL)\nJANE ROE, as President", "line blank JANE ROE"),
        ("By: ____________\nTitle: President\nName: Jane Roe", "line blank Jane Roe"),
        ("By: ____________\nName: ____________", "line blank -"),
        ("______________________\nJane Roe", "line blank Jane Roe"),
        ("X_____________________\nDate", "line blank -"),
        ("______________________\nSignature of Tenant", "line blank -"),
        ("By: [SEAL]\nName: Jane Roe", "line blank Jane Roe"),
        ("By: Jane Roe\nAs its: CFO", "line unknown Jane Roe"),
        ("By: ____________ Name: Jane Roe Title: President", "line blank Jane Roe"),
        ("By:\n------------------\nName: Jane Roe", "line blank Jane Roe"),
    ])
    func readsSignatureLines(text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test func aLoneCrossBeforeAGapIsNoLine() {
        #expect(Self.found("By: /s/ Jane Roe\nx        Date: 1_.") == ["typed signed Jane Roe"])
    }

    @Test func inkOnAScannedLineIsUnknown() {
        #expect(Self.found("By: ____________\nName: Jane Roe", source: .ocr) == ["line unknown Jane Roe"])
        #expect(Self.found("By: /s/ Jane Roe", source: .ocr) == ["typed signed Jane Roe"])
    }

    @Test(arguments: ["Is/ Jane Roe", "/sf Jane Roe", "/s1 Jane Roe"])
    func knowsWhatOCRMakesOfTheMark(text: String) {
        #expect(Self.found(text, source: .ocr) == ["typed signed Jane Roe"])
        #expect(Self.found(text) == [])
        #expect(Self.found("Is/ not a name", source: .ocr) == [])
    }

    @Test func eachColumnHasItsOwnName() {
        let text = """
            LANDLORD:                     TENANT:
            By: ______________            By: ______________
            Name: Jane Roe                Name: John Doe
            Title: President              Title: Manager
            """
        #expect(Self.found(text) == ["line blank Jane Roe", "line blank John Doe"])
        #expect(
            Self.found("/s/ Jane Roe            By:  /s/ Paul E. Reich")
                == ["typed signed Jane Roe", "typed signed Paul E. Reich"]
        )
    }

    @Test func captionsInCellsOfTheirOwnBelongToTheCellBehind() {
        #expect(Self.found("By:\t____________\nName:\tJane Roe\nTitle:\tPresident") == ["line blank Jane Roe"])
        #expect(Self.found("By:\t/s/ Jane Roe\nName:\tJane Roe") == ["typed signed Jane Roe"])
        let text = "By:\t____________\tBy:\t____________\nName:\tJane Roe\tName:\tJohn Doe"
        #expect(Self.found(text) == ["line blank Jane Roe", "line blank John Doe"])
    }

    @Test func columnsWithoutAGapComeApartAtTheirCaptions() {
        #expect(
            Self.found("By: ____________ By: ____________\nName: Jane Roe Name: John Doe")
                == ["line blank Jane Roe", "line blank John Doe"]
        )
        #expect(
            Self.found("By: /s/ Jane Roe By: /s/ J. Christopher Donahue")
                == ["typed signed Jane Roe", "typed signed J. Christopher Donahue"]
        )
    }

    @Test func namesStayInTheirBlocks() {
        let text = "By: ____________\n\nTENANT\n\nBy: ____________\nName: John Doe"
        #expect(Self.found(text) == ["line blank -", "line blank John Doe"])
    }

    @Test func theNameBelowATypedSignatureIsNoSecondOne() {
        #expect(Self.found("/s/ John Supan\n\nBy: John Supan, Chief Financial Officer") == ["typed signed John Supan"])
    }

    @Test(arguments: [
        ("DocuSigned by:\nJane Roe\n3F2504E04F8941D", "typed signed Jane Roe"),
        ("DocuSigned by: Jane Roe", "typed signed Jane Roe"),
        ("Digitally signed by Jane Roe\nDate: 2020.01.01", "typed signed Jane Roe"),
        ("Electronically signed by: Jane Roe", "typed signed Jane Roe"),
    ])
    func readsStamps(text: String, expected: String) {
        #expect(Self.found(text) == [expected])
    }

    @Test(arguments: [
        "", "By: CNL APF GP Corp., a Delaware corporation, its general partner", "Payment by: check or wire",
        "The Lease is signed by the parties.", "fill in ______________ here", "______________________\nDate",
        "and/or s/he", "by the Tenant", "Signature pages follow", "______________________\nAddress of the premises",
        "This Lease may be signed by: electronic means", "Name: Jane Roe", "1/s/2",
    ])
    func findsNoSignature(text: String) {
        #expect(Self.found(text) == [])
    }

    @Test func theQuoteRunsFromTheMarkToTheName() throws {
        let fact = try #require(SignatureFinder().signatures(on: Pages.page("By: /s/ Jane Roe   ")).first)
        #expect(fact.evidence.text == "/s/ Jane Roe")
        #expect(fact.evidence.span == TextSpan(4, 16))
    }

    @Test func formFieldsReplaceTheLinesTheyStandOn() throws {
        let page = Pages.page("LANDLORD\nBy: ____________\nName: Jane Roe", hasBoxes: true)
        let field = SignatureField(isSigned: true, page: 1, box: BoundingBox(x: 20, y: 10, width: 80, height: 12))
        let facts = SignatureFinder().signatures(in: Pages.document([page], fields: [field]))
        let fact = try #require(facts.first)
        #expect(facts.count == 1)
        #expect(fact.kind == .digital)
        #expect(fact.isSigned == true)
        #expect(fact.evidence.text == "____________")
        #expect(fact.evidence.boxes == [BoundingBox(x: 20, y: 10, width: 80, height: 12)])
    }

    @Test func aFieldWithoutAPlaceIsStillAFact() {
        let document = Pages.document([Pages.page("Lease")], fields: [SignatureField(isSigned: false)])
        let facts = SignatureFinder().signatures(in: document)
        #expect(facts.map(\.isSigned) == [false])
        #expect(facts.map(\.evidence.text) == [""])
    }

    @Test(.enabled(if: LeaseCorpus.isThere)) func quotesOfRealLeasesStandAtTheirSpans() throws {
        var count = 0
        for (name, text) in try LeaseCorpus.texts() {
            let scalars = Array(text.unicodeScalars)
            for fact in SignatureFinder().signatures(on: Pages.page(text)) {
                let span = fact.evidence.span
                let quote = String(String.UnicodeScalarView(scalars[span.start..<span.end]))
                #expect(quote == fact.evidence.text, "\(name)")
                if fact.kind == .typed { #expect(quote.lowercased().hasPrefix("/s"), "\(name): \(quote)") }
                count += 1
            }
        }
        #expect(count > 150)
    }
}
