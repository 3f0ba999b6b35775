import Documents
import Foundation
import Testing

struct DocumentIDTests {
    private let digest = String(repeating: "0123456789abcdef", count: 4)

    @Test func sixtyFourLowerCaseHexDigitsAreAnID() {
        #expect(DocumentID(digest)?.digest == digest)
    }

    @Test(arguments: [
        "", "abc", String(repeating: "A", count: 64), String(repeating: "g", count: 64), "../../etc/passwd",
    ])
    func anythingElseIsNone(_ text: String) {
        #expect(DocumentID(text) == nil)
    }

    @Test func bytesBecomeHexDigits() {
        let bytes: [UInt8] = [0x00, 0x0F, 0xF0, 0xFF] + [UInt8](repeating: 0xA5, count: 28)
        #expect(DocumentID(sha256: bytes).digest == "000ff0ff" + String(repeating: "a5", count: 28))
    }

    @Test func jsonIsTheDigestAndABadDigestIsRefused() throws {
        let id = try #require(DocumentID(digest))
        #expect(String(decoding: try JSONEncoder().encode(id), as: UTF8.self) == "\"\(digest)\"")
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(DocumentID.self, from: Data("\"x\"".utf8)) }
    }
}
