import Testing
import TextAnalysis

struct FilenameTokensTests {
    @Test(arguments: [
        ("3rd_Amend-LeaseSuite200_2019-04-01.pdf", "3rd amend lease suite 200 2019 04 01"),
        ("CAMStatement2023.pdf", "cam statement 2023"),
        ("CAM RECONCILIATION 2022 (final).PDF", "cam reconciliation 2022 final"),
        ("/in/box/Lease.docx", "lease"),
        ("C:\\scans\\Lease 1.tiff", "lease 1"),
        ("lease_20190401.txt", "lease 2019 04 01"),
        ("scan_20191301.txt", "scan 20191301"),
        ("Amendment No.2", "amendment no 2"),
        ("1ST AMENDMENT.htm", "1st amendment"),
        ("2ndAmendment.eml", "2nd amendment"),
        ("Mietvertrag_Müllerstraße.pdf", "mietvertrag müllerstraße"),
        ("EX-10.1.htm", "ex 10 1"),
        (".hidden", "hidden"),
        ("___.pdf", ""),
        ("", ""),
        ("Q3Rent.jpeg", "q 3 rent"),
        ("lease\nbreak.pdf", "lease break"),
    ])
    func splitsNames(name: String, expected: String) {
        #expect(FilenameTokens.tokens(of: name).joined(separator: " ") == expected)
    }
}
