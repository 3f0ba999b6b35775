import Documents
import Foundation
import Mathematics
import Testing

@testable import Extraction

struct BrokenWordsTests {
    private let brokenWords = BrokenWords(dictionary: LazyLexicon(path: "/usr/share/dict/american-english"))

    private func page(_ lines: [String]) -> Page {
        var builder = PageTextBuilder()
        for (row, line) in lines.enumerated() {
            if line.isEmpty { builder.endParagraph() }
            for (column, word) in line.split(separator: " ").enumerated() {
                let box = BoundingBox(x: Double(column) * 40, y: Double(row) * 14, width: 36, height: 12)
                builder.append(word, confidence: 0.9, box: box)
            }
            builder.endLine()
        }
        return builder.page(number: 1, width: 612, height: 792, source: .ocr)
    }

    @Test func aBrokenWordIsTwoWordsThatTouch() {
        let page = brokenWords.joined(on: page(["the mainte-", "nance, repair of a long-", "term lease"]))
        #expect(page.text == "the maintenance,\nrepair of a long-term\nlease")
        #expect(page.words.map(\.text) == ["the", "mainte", "nance,", "repair", "of", "a", "long-", "term", "lease"])
        #expect(page.words.map(\.offset) == [0, 4, 10, 17, 24, 27, 29, 34, 39])
        let boxes = page.boxes(of: TextSpan(4, 15))
        #expect(boxes.map(\.y) == [0, 14])
    }

    @Test func aWordMayBreakTwiceAndEndAParagraph() {
        let page = brokenWords.joined(on: page(["an inter-", "na-", "tional", "", "Next mainte-", "", "nance"]))
        #expect(page.text == "an international\n\nNext mainte-\n\nnance")
    }

    @Test func softHyphensAreNeverSeen() {
        let page = brokenWords.joined(on: page(["com\u{AD} fort com\u{AD}", "fort \u{AD} end\u{AD}"]))
        #expect(page.text == "com fort comfort\nend")
    }

    @Test func aDateAcrossLinesIsOneDate() throws {
        let file = SamplePDF(lines: ["The term begins on Sep-", "tember 1, 2024 and ends 2024-", "25 at the latest."])
        let document = try Installed.reader().read(file.bytes(), name: "lease.pdf").document
        #expect(document.text == "The term begins on September\n1, 2024 and ends 2024-\n25 at the latest.")
        #expect(Invariants.violation(in: document) == nil)
    }

    @Test func textFilesAreJoinedOnProof() throws {
        let text = "The Landlord shall pay for main-\ntenance and Quixbor-\nnik.\n"
        let document = try Installed.reader().read([UInt8](text.utf8), name: "lease.txt").document
        #expect(document.text == "The Landlord shall pay for maintenance\nand Quixbor-\nnik.")
    }

    @Test func joiningLosesNoLetterAndKeepsEveryPlace() {
        var random = SeededRandom(seed: 7)
        let pieces = [
            "mainte-", "nance", "long-", "term", "2024-", "x\u{AD}", "\u{AD}", "-", "é-", "e\u{301}a", "A-", "B", "ﬁ-",
        ]
        for _ in 0..<400 {
            let lines = (0..<6).map { _ in
                (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &random)]
                }.joined(separator: " ")
            }
            let raw = page(lines)
            let joined = brokenWords.joined(on: raw)
            let document = Document(
                id: Checksum.documentID(of: []),
                name: "a",
                fileType: .pdf,
                byteCount: 0,
                pages: [joined]
            )
            #expect(Invariants.violation(in: document) == nil)
            #expect(
                joined.text.unicodeScalars.elementsEqual(
                    joined.text.precomposedStringWithCanonicalMapping.unicodeScalars
                )
            )
            #expect(letters(of: raw.text) == letters(of: joined.text))
        }
    }

    private func letters(of text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
