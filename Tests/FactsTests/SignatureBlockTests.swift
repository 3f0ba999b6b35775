import Documents
import Facts
import Testing

struct SignatureBlockTests {
    /// `kind signed | role | party | name | title | date` of each signature in a text.
    private static func found(_ page: Page) -> [String] {
        SignatureFinder().signatures(on: page).map { fact in
            let isSigned = fact.isSigned.map { $0 ? "signed" : "blank" } ?? "unknown"
            let parts = [fact.role, fact.party, fact.name, fact.title, fact.date].map { $0 ?? "-" }
            return "\(fact.kind.rawValue) \(isSigned) | \(parts.joined(separator: " | "))"
        }
    }

    @Test(arguments: [
        (
            "LANDLORD:\nOak Partners, LLC, a Delaware limited liability company\nBy: ____________\nName: Jane Roe\n"
                + "Title: Manager\nDate: March 1, 2024",
            "line blank | landlord | Oak Partners, LLC | Jane Roe | Manager | March 1, 2024"
        ),
        (
            "TENANT: Northwind Coffee, Inc.\n\nBy: /s/ John Doe\nIts: President",
            "typed signed | tenant | Northwind Coffee, Inc. | John Doe | President | -"
        ),
        (
            "LESSOR:\nOAK PARTNERS, L.P.,\na Texas limited partnership\nBy: Oak GP, Inc., its general partner\n"
                + "By: ____________\nJane Roe, President",
            "line blank | landlord | OAK PARTNERS, L.P. | Jane Roe | President | -"
        ),
        ("____________________\nJane Roe, Tenant", "line blank | tenant | - | Jane Roe | - | -"),
        (
            "6.1 The sale closes on February 27 through the title company.\nOak Partners, L.L.C., a Nevada limited liability\n"
                + "company\nBy: ____________\nName: Jane Roe",
            "line blank | - | Oak Partners, L.L.C. | Jane Roe | - | -"
        ),
        ("____________________\nTenant\n", "line blank | tenant | - | - | - | -"),
        ("Signature of Tenant: ____________ Date: 3/4/2024", "line blank | tenant | - | - | - | 3/4/2024"),
        ("WITNESS: ____________\nName: Ann Poe", "line blank | witness | - | Ann Poe | - | -"),
        (
            "Harbor Street Holdings, LLC\nBy: ____________\nName: Jane Roe\nTitle: ____________",
            "line blank | - | Harbor Street Holdings, LLC | Jane Roe | - | -"
        ),
    ])
    func placesBelongToTheirBlock(text: String, expected: String) {
        #expect(Self.found(Pages.page(text)) == [expected])
    }

    @Test(arguments: [
        // As signing programs print it: over the line, under it, and with the number of the seal.
        (
            "LANDLORD:\nOak Partners, LLC\nDocuSigned by:\nJane Roe\n4F0C1B2A3D5E4F6...\nName: Jane Roe\nTitle: Manager",
            "typed signed | landlord | Oak Partners, LLC | Jane Roe | Manager | -"
        ),
        (
            "TENANT:\nNorthwind Coffee, Inc.\nDocuSigned by:\n4F0C1B2A3D5E4F6...\nBy: ____________\nName: John Doe\n"
                + "Title: President\nDate: 3/4/2024",
            "typed signed | tenant | Northwind Coffee, Inc. | John Doe | President | 3/4/2024"
        ),
        (
            "TENANT: Northwind Coffee, Inc.\nBy: ____________\nDocuSigned by:\n4F0C1B2A3D5E4F6...\nName: John Doe",
            "typed signed | tenant | Northwind Coffee, Inc. | John Doe | - | -"
        ),
    ])
    func whatASigningProgramPrintsSignsItsBlock(text: String, expected: String) {
        #expect(Self.found(Pages.page(text)) == [expected])
    }

    @Test func anotherPartysLineStaysEmptyBesideAPrintedSignature() {
        let text = """
            LANDLORD:
            Oak Partners, LLC
            By: ______________
            Name: Jane Roe
            DocuSigned by:
            TENANT: Northwind Coffee, Inc.
            By: ______________
            Name: John Doe
            """
        let expected = [
            "typed signed | landlord | Oak Partners, LLC | Jane Roe | - | -",
            "line blank | tenant | Northwind Coffee, Inc. | John Doe | - | -",
        ]
        #expect(Self.found(Pages.page(text)) == expected)
    }

    @Test func blocksSideBySideStayApart() {
        let text = """
            LANDLORD:                     TENANT:
            Oak Partners, LLC             Northwind Coffee, Inc.
            By: ______________            By: /s/ John Doe
            Name: Jane Roe                Name: John Doe
            Title: President              Title: Manager
            Date: 3/1/2024                Date: 3/4/2024
            """
        let expected = [
            "line blank | landlord | Oak Partners, LLC | Jane Roe | President | 3/1/2024",
            "typed signed | tenant | Northwind Coffee, Inc. | John Doe | Manager | 3/4/2024",
        ]
        #expect(Self.found(Pages.page(text)) == expected)
        #expect(Self.found(Pages.page(text, hasBoxes: true)) == expected)
    }

    @Test func severalMaySignUnderOneHead() {
        let text = "GUARANTORS:\n\nBy: /s/ Jane Roe\n\nJANE ROE\n\nBy: /s/ John Doe\n\nJOHN DOE"
        let expected = [
            "typed signed | guarantor | - | Jane Roe | - | -", "typed signed | guarantor | - | John Doe | - | -",
        ]
        #expect(Self.found(Pages.page(text)) == expected)
    }

    @Test func aHeadOfItsOwnEndsTheOneBefore() {
        let text =
            "TENANT: ELM COFFEE, INC.\nBy: /s/ John Doe\nName: John Doe\nLANDLORD:\nOAK PARTNERS, LTD.\nBy: Oak Six West Park "
            + "Investments, GP, LLC a Texas limited liability company, its general partner and manager\nBy: /s/ Jane Roe"
        let expected = [
            "typed signed | tenant | ELM COFFEE, INC. | John Doe | - | -",
            "typed signed | landlord | OAK PARTNERS, LTD. | Jane Roe | - | -",
        ]
        #expect(Self.found(Pages.page(text)) == expected)
    }

    @Test func linesOfAScanTellWhoHasSigned() {
        var page = Pages.page(
            "LANDLORD:\nBy: WY\nName: Jane Roe\nTENANT:\nBy:\nName: John Doe",
            source: .ocr,
            hasBoxes: true
        )
        page.notes.signingLines = [
            SigningLine(
                box: BoundingBox(x: 24, y: 22, width: 150, height: 1),
                ink: 0.1,
                inkBox: BoundingBox(x: 30, y: 8, width: 60, height: 16)
            ),
            SigningLine(box: BoundingBox(x: 24, y: 58, width: 150, height: 1), ink: 0),
        ]
        #expect(
            Self.found(page) == [
                "drawn signed | landlord | - | Jane Roe | - | -", "line blank | tenant | - | John Doe | - | -",
            ]
        )
        page.notes.signingLines[1].isStamped = true
        #expect(Self.found(page).last == "stamp blank | tenant | - | John Doe | - | -")
        page.notes.signingLines = []
        #expect(Self.found(page) == ["line unknown | tenant | - | John Doe | - | -"])
    }

    @Test func theNameThatASigningProgramDrawsIsNoSecondSignature() {
        var page = Pages.page(
            "TENANT: Northwind Coffee, Inc.\nDocuSigned by:\nBy:\nName: John Doe",
            hasBoxes: true
        )
        page.notes.signingLines = [
            SigningLine(
                box: BoundingBox(x: 24, y: 34, width: 150, height: 1),
                ink: 0.1,
                inkBox: BoundingBox(x: 30, y: 20, width: 60, height: 16)
            )
        ]
        #expect(Self.found(page) == ["typed signed | tenant | Northwind Coffee, Inc. | John Doe | - | -"])
    }

    @Test func datesAndTitlesOnLinesAreNoSignatures() {
        var page = Pages.page("By:\nName: Jane Roe\nDate:\nSome text", source: .ocr, hasBoxes: true)
        page.notes.signingLines = [
            SigningLine(box: BoundingBox(x: 24, y: 10, width: 150, height: 1), ink: 0),
            SigningLine(
                box: BoundingBox(x: 40, y: 34, width: 100, height: 1),
                ink: 0.2,
                inkBox: BoundingBox(x: 44, y: 20, width: 50, height: 14)
            ),
        ]
        #expect(Self.found(page) == ["line blank | - | - | Jane Roe | - | -"])
    }

    private static func fact(_ name: String?, _ isSigned: Bool?, role: String? = nil) -> SignatureFact {
        let evidence = Evidence(text: "By:", page: 1, span: TextSpan(0, 3), boxes: [], confidence: 1)
        return SignatureFact(evidence: evidence, kind: .line, isSigned: isSigned, name: name, role: role)
    }

    @Test func whoHasSignedMakesTheStateOfTheDocument() {
        func state(_ facts: [SignatureFact]) -> ExecutionState.State { ExecutionState(of: facts).state }
        let (signed, blank) = (Self.fact("Jane Roe", true), Self.fact("John Doe", false))
        #expect(state([]) == .unknown)
        #expect(state([signed, Self.fact("John Doe", true)]) == .fullyExecuted)
        #expect(state([signed, blank]) == .partlyExecuted)
        #expect(state([blank, Self.fact(nil, false)]) == .unsigned)
        #expect(state([signed, Self.fact("John Doe", nil)]) == .unknown)
        #expect(state([signed, Self.fact("Jane Roe", false)]) == .fullyExecuted)
        #expect(state([signed, Self.fact("Ann Poe", false, role: "witness")]) == .fullyExecuted)
        let counts = ExecutionState(of: [signed, blank, blank, Self.fact(nil, nil)])
        #expect(counts.signed == 1 && counts.blank == 2 && counts.unknown == 1)
    }
}
