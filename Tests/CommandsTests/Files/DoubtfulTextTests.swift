import Documents
import Testing

@testable import Commands

struct DoubtfulTextTests {
    private static func document(_ confidences: [Double]) -> Document {
        var words: [Word] = []
        var text = ""
        for (index, confidence) in confidences.enumerated() {
            if index > 0 { text += " " }
            words.append(Word(text: "word\(index)", confidence: confidence, offset: text.unicodeScalars.count))
            text += "word\(index)"
        }
        let page = Page(number: 1, source: .ocr, text: text, words: words)
        return Document(
            id: DocumentID(sha256: [UInt8](repeating: 0, count: 32)),
            name: "scan.tif",
            fileType: .tiff,
            byteCount: 1,
            pages: [page]
        )
    }

    @Test func wordsBelowTheMinimumAreMarkedInStretches() {
        let doubtful = DoubtfulText(Self.document([0.9, 0.2, 0.4, 0.5, 0.1]), minimum: 0.5, marks: .plain)
        #expect(doubtful.text == "word0 [?word1 word2?] word3 [?word4?]")
        #expect(doubtful.summary.hasPrefix("scan.tif: 3 of 5 recognised words (60.0 %) are below 0.5. "))
    }

    @Test func onATerminalTheyAreColoured() {
        let doubtful = DoubtfulText(Self.document([0.2, 0.9]), minimum: 0.5, marks: .coloured)
        #expect(doubtful.text == "\u{1B}[33mword0\u{1B}[0m word1")
    }

    @Test func wordsOfATextLayerAreNeverDoubtful() {
        let doubtful = DoubtfulText(Self.document([1, 1]), minimum: 1, marks: .plain)
        #expect(doubtful.text == "word0 word1")
        #expect(doubtful.summary.hasPrefix("scan.tif: 0 of 0 recognised words are below 1.0. "))
    }
}
