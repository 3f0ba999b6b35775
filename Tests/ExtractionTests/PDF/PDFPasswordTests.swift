import Documents
import Extraction
import Foundation
import Testing

struct PDFPasswordTests {
    private let text = "Confidential lease"

    /// A page that says `text`, readable with either password.
    private func locked(user: [UInt8], owner: [UInt8] = Array("keeper".utf8)) -> [UInt8] {
        let encryption = SampleEncryption(user: user, owner: owner)
        var pdf = SamplePDF()
        let content = encryption.encrypted(Array("BT /F1 12 Tf 72 720 Td (\(text)) Tj ET".utf8), object: 4)
        let stream = pdf.addStream("", Data(content))
        #expect(stream == 4)
        pdf.addPage(content: "", entries: "/Contents 4 0 R")
        pdf.addToTrailer(encryption.trailer)
        return pdf.bytes()
    }

    private func read(_ bytes: [UInt8], _ passwords: [String] = []) throws -> String {
        try Installed.reader(passwords: passwords).read(bytes, name: "locked.pdf").document.text
    }

    private func failure(of bytes: [UInt8], _ passwords: [String]) -> ExtractionError? {
        do {
            _ = try read(bytes, passwords)
            return nil
        } catch { return error as? ExtractionError }
    }

    @Test func anEmptyPasswordIsNoLock() throws { #expect(try read(locked(user: [])) == text) }

    @Test(arguments: [["sesame"], ["keeper"], ["wrong", "sesame"], ["", "keeper"]])
    func theUserOrTheOwnerPasswordOpens(passwords: [String]) throws {
        #expect(try read(locked(user: Array("sesame".utf8)), passwords) == text)
    }

    @Test func lettersBeyondASCIIAreTriedInBothForms() throws {
        // "Schlüssel" in ISO 8859-1, and in UTF-8.
        let latin: [UInt8] = [0x53, 0x63, 0x68, 0x6C, 0xFC, 0x73, 0x73, 0x65, 0x6C]
        #expect(try read(locked(user: latin), ["Schlüssel"]) == text)
        #expect(try read(locked(user: Array("Schlüssel".utf8)), ["Schlüssel"]) == text)
    }

    @Test func errorsSayHowManyPasswordsWereTriedAndNotWhich() {
        let bytes = locked(user: Array("sesame".utf8))
        let none = failure(of: bytes, [])
        #expect(none?.code == .encrypted)
        #expect(none?.message == "The PDF asks for a password. Give it with --password or extraction.password_file.")
        let wrong = failure(of: bytes, ["one", "two"])
        #expect(wrong?.code == .encrypted)
        #expect(
            wrong?.message
                == "The PDF asks for a password, and none of the 2 passwords given opens it; use --password or "
                + "extraction.password_file."
        )
    }

    /// Files of other programs, with AES and longer keys; their passwords are those of the tests they come from.
    @Test(
        .enabled(if: Installed.data("pdf") != nil),
        arguments: [
            ("pypdf_resources/resources__encryption__r4-aes-user-password.pdf", "asdfzxcv"),
            ("pypdf_resources/resources__encryption__r5-user-password.pdf", "asdfzxcv"),
            ("pypdf_resources/resources__encryption__r6-user-password.pdf", "asdfzxcv"),
            ("pypdf_resources/resources__encryption__r6-both-passwords.pdf", "bar"),
            ("qpdf/qpdf__qtest__qpdf__enc-R3_V2_U_view_O_master.pdf", "master"),
            ("pdfium_resources/testing__resources__encrypted_hello_world_r6.pdf", "âge"),
        ]
    )
    func newerEncryptionOpensToo(file: String, password: String) throws {
        guard let folder = Installed.data("pdf"),
            let data = try? Data(contentsOf: folder.appendingPathComponent(file))
        else { return }
        #expect(!(try read([UInt8](data), [password])).isEmpty)
    }
}
