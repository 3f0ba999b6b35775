import Documents
import Testing

@testable import Extraction

/// Misreadings are given, the picture and the places of its words are real.
struct EndMarksTests {
    private static let lines = [
        "Rent. Tenant pays, in advance, the rent.", "Casualty. If destroyed, the premises, or a part,",
        "are not restored, this lease ends. 11. Remedies.",
    ]

    private let words: [LayoutWord]
    private let ink: InkParts

    init() throws {
        let pdf = SamplePDF(lines: Self.lines).bytes()
        let picture = try SamplePicture(pdf: pdf, dotsPerInch: 400).picture().gray()
        ink = try #require(InkParts(picture))
        let scale = picture.dotsPerInch / 72
        words = try Installed.reader().read(pdf, name: "a.pdf").document.pages[0].words.map { word in
            var box = try #require(word.box)
            (box.x, box.y, box.width, box.height) =
                (box.x * scale, box.y * scale, box.width * scale, box.height * scale)
            return LayoutWord(text: word.text, confidence: 0.9, box: box, frame: box)
        }
    }

    private var truth: [String] { words.map(\.text) }

    private func settled(_ misread: (String) -> String) -> [String] {
        let read = words.map { word in
            var word = word
            word.text = misread(word.text)
            return word
        }
        return EndMarks.settled(read, ink).map(\.text)
    }

    @Test func whatIsReadRightStays() {
        #expect(settled { $0 } == truth)
    }

    @Test func aPeriodReadAsACommaIsAPeriodAgain() {
        #expect(settled { $0 == "11." ? "11," : $0 == "Remedies." ? "Remedies," : $0 } == truth)
    }

    @Test func aCommaReadAsAPeriodIsACommaAgain() {
        #expect(settled { $0 == "pays," ? "pays." : $0 } == truth)
    }

    /// Where most marks of one kind are read as the other, the page does not say what either looks like.
    @Test func aPageWithoutReadPeriodsIsLeftAsItWasRead() {
        let turned = settled { $0.replacing(/[.]$/, with: ",") }
        #expect(turned != truth && turned.contains("11,") && turned.contains("pays,"))
    }
}
