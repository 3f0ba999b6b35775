import Documents
import Extraction
import Testing

struct PlainTextReaderTests {
    private func read(_ bytes: [UInt8]) throws -> Document {
        let document = try Installed.reader().read(bytes, name: "lease.txt").document
        let violation = Invariants.violation(in: document)
        #expect(violation == nil)
        #expect(document.fileType == .text)
        return document
    }

    private func read(_ text: String) throws -> Document { try read(Array(text.utf8)) }

    @Test func linesAndParagraphsAreKept() throws {
        let document = try read("LEASE\r\n\r\nThe   Tenant\r\n  pays rent.\n\n\n\nEnd")
        #expect(document.text == "LEASE\n\nThe\tTenant\npays rent.\n\nEnd")
        #expect(!document.isPaginated && document.pages.count == 1)
    }

    struct Encoded: CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
    }

    @Test(arguments: [
        Encoded(testDescription: "UTF-8", bytes: Array("“é”".utf8)),
        Encoded(testDescription: "UTF-8 with mark", bytes: [0xEF, 0xBB, 0xBF] + Array("“é”".utf8)),
        Encoded(testDescription: "UTF-16 little-endian", bytes: [0xFF, 0xFE, 0x1C, 0x20, 0xE9, 0x00, 0x1D, 0x20]),
        Encoded(testDescription: "UTF-16 big-endian", bytes: [0xFE, 0xFF, 0x20, 0x1C, 0x00, 0xE9, 0x20, 0x1D]),
        Encoded(testDescription: "Windows-1252", bytes: [0x93, 0xE9, 0x94]),
        Encoded(testDescription: "decomposed", bytes: Array("“e\u{301}”".utf8)),
    ])
    func encodingsGiveTheSameText(_ encoded: Encoded) throws {
        let scalars = Array(try read(encoded.bytes).text.unicodeScalars)
        #expect(scalars == Array("“\u{E9}”".unicodeScalars))
    }

    @Test func formFeedsBreakPages() throws {
        let document = try read("one\u{0C}two\n\u{0C}\nthree")
        #expect(document.pages.map(\.text) == ["one", "two", "three"] && document.isPaginated)
    }

    @Test func wrappersOfEDGARAreTakenOff() throws {
        let text = """
            <DOCUMENT>
            <TYPE>EX-10.4
            <SEQUENCE>5
            <DESCRIPTION>OFFICE LEASE
            <TEXT>
            <PAGE>
                 OFFICE LEASE
            <TABLE>
            <S>          <C>
            Rent         $ 4,000
            </TABLE>
            <PAGE>
            second page
            </TEXT>
            </DOCUMENT>
            """
        let document = try read(text)
        #expect(document.pages.map(\.text) == ["OFFICE LEASE\nRent\t$ 4,000", "second page"])
        #expect(document.metadata == ["type": "EX-10.4", "description": "OFFICE LEASE"])
    }

    @Test func aMemorandumIsNoMail() throws {
        #expect(try read("TO: All tenants\nFROM: The landlord\nDATE: March 1\nSUBJECT: Rent\n\nPay.").wordCount == 12)
    }
}
