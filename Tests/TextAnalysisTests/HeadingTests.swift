import Testing
import TextAnalysis

/// Headings seen from outside: what the passage that starts with the line is headed by.
struct HeadingTests {
    private static func heading(_ line: String) -> String? {
        PassageSplitter.passages(in: "Preamble of this Lease.\n\n\(line)\n\nThe text below it goes on.").last?.heading
    }

    @Test(arguments: [
        "ARTICLE IV", "Article 12", "Section 4.2 Base Rent.", "SECTION 4.2. BASE RENT", "Section 12: Security Deposit",
        "12. ASSIGNMENT AND SUBLETTING", "12. Assignment and Subletting.", "4.2 Base Rent", "4.2.1 Late Charges",
        "EXHIBIT A", "Exhibit \"A\"", "EXHIBIT B-1", "Schedule 2", "BASE RENT", "ASSIGNMENT AND SUBLETTING",
        "FIRST AMENDMENT TO LEASE", "§ 5 Kaution", "ARTICLE ONE", "ARTICLE I – DEFINITIONS",
    ])
    func knowsHeadings(line: String) {
        #expect(Self.heading(line) == line)
    }

    @Test(arguments: [
        "Section 4.2 of this Lease shall govern.", "Tenant shall pay Base Rent.", "12 months after the date",
        "By: ______________", "TOTAL DUE $ 1,250.00", "1,250 SQUARE FEET, MORE OR LESS,", "LANDLORD:",
        "ACME PROPERTIES, LLC", "4. Tenant shall not assign this Lease.", "exhibit a", "A", "2024-03-01",
        "Section 4.2.", "$1.00 PER YEAR", "TAXES 5", "12. Assignment and Subletting 14", "12. Assignment ........ 14",
        "ARTICLE IV RENT . . . . . 5",
    ])
    func knowsWhatIsNoHeading(line: String) {
        #expect(Self.heading(line) == nil)
    }

    @Test(arguments: [
        ("4.2 Base Rent. Tenant shall pay monthly.", "4.2 Base Rent."),
        ("12. ASSIGNMENT: Tenant may not assign.", "12. ASSIGNMENT:"),
        ("Section 7.01 Use of Premises. The premises are used as an office.", "Section 7.01 Use of Premises."),
    ])
    func knowsHeadingsWithTheTextBehindThem(line: String, heading: String) {
        #expect(Self.heading(line) == heading)
    }
}
