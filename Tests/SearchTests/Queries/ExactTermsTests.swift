import Testing

@testable import Search

struct ExactTermsTests {
    static let references: [(String, [String])] = [
        ("as set forth in Section 4.2(b), and in", ["=section 4.2(b)", "=section 4.2", "=section 4"]),
        ("§ 12 and §12.1.", ["=section 12", "=section 12.1", "=section 12"]),
        ("Article IV", ["=article iv"]), ("Exhibit \"A-1\" hereto", ["=exhibit a-1"]),
        ("Suite 400, Unit #12B and Ste. 5-C", ["=suite 400", "=suite 12b", "=suite 5-c"]),
        ("this section and that suite of rooms", []), ("the article on leases", []), ("Section", []),
    ]

    @Test(arguments: references)
    func aTextNames(_ text: String, _ expected: [String]) {
        #expect(ExactTerms.references(in: text) == expected)
    }

    @Test func oneFormForAllWaysToWriteANumber() {
        #expect(ExactTerms.amount("12,500.00") == ExactTerms.amount("12500"))
        #expect(ExactTerms.percentage("5.50") == "=5.5%")
        #expect(ExactTerms.heading("4.2 Base Rent") == ["=section 4.2", "=section 4"])
        #expect(ExactTerms.heading("BASE RENT").isEmpty)
    }

    static let paths: [([String], [String])] = [
        (["ARTICLE IV RENT", "4.1 Base Rent", "4.2 Late Fees"], ["ARTICLE IV RENT", "4.2 Late Fees"]),
        (["Section 4.2", "4.2.1 Notice", "5. TERM"], ["5. TERM"]),
        (["ARTICLE I", "1.1 Premises", "EXHIBIT A", "RULES"], ["EXHIBIT A", "RULES"]),
        (["12. ASSIGNMENT", "12.1 Consent", "(a) Transfers"], ["(a) Transfers"]),
    ]

    @Test(arguments: paths)
    func headingsLieWithinEachOther(_ headings: [String], _ expected: [String]) {
        var path = SectionPath()
        for heading in headings { path.enter(heading) }
        #expect(path.headings == expected)
    }
}
