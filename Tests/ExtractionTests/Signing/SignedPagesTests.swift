import Documents
import Extraction
import Facts
import Testing

/// Pages as they are signed, read from the file to the fact.
struct SignedPagesTests {
    private let reader = Installed.reader()

    private func facts(_ bytes: [UInt8]) throws -> [SignatureFact] {
        SignatureFinder().signatures(in: try reader.read(bytes, name: "page").document)
    }

    /// `kind signed | role | party | name | date` of each.
    private static func told(_ facts: [SignatureFact]) -> [String] {
        facts.map { fact in
            let isSigned = fact.isSigned.map { $0 ? "signed" : "blank" } ?? "unknown"
            let parts = [fact.role, fact.party, fact.name, fact.date].map { $0 ?? "-" }
            return "\(fact.kind.rawValue) \(isSigned) | \(parts.joined(separator: " | "))"
        }
    }

    private enum Line { case rule, underscores }

    private static func block(
        _ page: inout SigningPage,
        _ role: String,
        _ party: String,
        _ name: String,
        x: Double,
        y: Double,
        line: Line
    ) {
        page.text("\(role):", x: x, y: y - 48)
        page.text("\(party), a Delaware corporation", x: x, y: y - 32, size: 10)
        page.text(line == .rule ? "By:" : "By: ___________________________", x: x, y: y)
        if line == .rule { page.rule(x: x + 20, y: y + 2, width: 170) }
        page.text("Name: \(name)", x: x, y: y + 16)
        page.text("Title: President", x: x, y: y + 32)
        page.text("Date: 3/4/2024", x: x, y: y + 48)
    }

    /// A page that the landlord has signed by hand, with the tenant's line blank but smudged, and initials at its foot.
    private static func page(_ line: Line, isTenantSigned: Bool = false) -> SigningPage {
        var page = SigningPage()
        page.text("IN WITNESS WHEREOF the parties have executed this Lease.", x: 72, y: 100)
        block(&page, "LANDLORD", "Oak Partners, Inc.", "Jane Roe", x: 72, y: 250, line: line)
        page.signature(x: 100, y: 250, seed: 3)
        block(&page, "TENANT", "Elm Coffee, Inc.", "John Doe", x: 330, y: 250, line: line)
        if isTenantSigned { page.signature(x: 360, y: 250, seed: 5) } else { page.smudge(x: 400, y: 246, seed: 2) }
        page.signature(x: 480, y: 740, loops: 3, seed: 7)
        return page
    }

    private static let halfSigned = [
        "drawn signed | landlord | Oak Partners, Inc. | Jane Roe | 3/4/2024",
        "line blank | tenant | Elm Coffee, Inc. | John Doe | 3/4/2024",
    ]

    @Test func blocksOfAPDFAreToldApart() throws {
        for line in [Line.rule, .underscores] {
            #expect(try Self.told(facts(Self.page(line).pdf())) == Self.halfSigned)
        }
    }

    @Test func blocksOfAScanAreToldApart() throws {
        for line in [Line.rule, .underscores] {
            #expect(try Self.told(facts(Self.page(line).scan())) == Self.halfSigned)
        }
    }

    @Test func aPageBothHaveSignedIsExecuted() throws {
        let signed = try facts(Self.page(.rule, isTenantSigned: true).pdf())
        #expect(ExecutionState(of: signed).state == .fullyExecuted)
        let half = try facts(Self.page(.rule).pdf())
        #expect(ExecutionState(of: half).state == .partlyExecuted)
    }

    @Test func aStampOnALineIsNoSignature() throws {
        var page = SigningPage()
        page.text("IN WITNESS WHEREOF the parties have executed this Lease.", x: 72, y: 100)
        page.text("Tenant:", x: 72, y: 240)
        page.text("By:", x: 72, y: 300)
        page.rule(x: 92, y: 302, width: 200)
        page.text("Name: John Doe", x: 72, y: 318)
        page.seal(x: 200, y: 290, radius: 28)
        #expect(try Self.told(facts(page.pdf())) == ["stamp blank | tenant | - | John Doe | -"])
    }

    @Test func aDateInTheNextCellIsNoSignature() throws {
        var page = SigningPage()
        page.text("Landlord:", x: 72, y: 240)
        page.text("Signature:", x: 72, y: 300)
        page.rule(x: 130, y: 302, width: 170)
        page.text("Date:", x: 330, y: 300)
        page.rule(x: 360, y: 302, width: 120)
        page.signature(x: 370, y: 300, loops: 5, seed: 9)
        page.text("Name: Jane Roe", x: 72, y: 318)
        #expect(try Self.told(facts(page.pdf())) == ["line blank | landlord | - | Jane Roe | -"])
    }

    @Test func aBareLineIsNamedByWhatStandsBelow() throws {
        var page = SigningPage()
        page.text("Executed as of the date above.", x: 72, y: 200)
        page.rule(x: 72, y: 300, width: 200)
        page.text("Jane Roe, Landlord", x: 72, y: 313)
        page.rule(x: 330, y: 300, width: 200)
        page.text("John Doe, Tenant", x: 330, y: 313)
        page.signature(x: 340, y: 298, seed: 11)
        #expect(
            try Self.told(facts(page.pdf())) == [
                "line blank | landlord | - | Jane Roe | -", "drawn signed | tenant | - | John Doe | -",
            ]
        )
    }
}
