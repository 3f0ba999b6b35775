import Documents
import Testing

@testable import Extraction

struct LineFinderTests {
    private func word(_ text: String, x: Double, y: Double, height: Double = 10) -> LayoutWord {
        let box = BoundingBox(x: x, y: y, width: 30, height: height)
        return LayoutWord(text: text, confidence: 1, box: box, frame: box)
    }

    @Test func aLineMayClimbSlowly() {
        // Three degrees: over 500 points the line climbs by 26, twice its pitch.
        let lines = (0..<3).map { line in
            (0..<12).map { column in
                let x = Double(column) * 42
                return word("\(line)", x: x, y: 100 + Double(line) * 13 - x * 0.052)
            }
        }
        let found = LineFinder.lines(of: lines.flatMap(\.self).shuffledByText())
        #expect(found.map { Set($0.words.map(\.text)) } == [["0"], ["1"], ["2"]])
    }

    @Test func wordsOfOtherHeightStandOnTheLineThatIsNearer() {
        let words = [word("a", x: 0, y: 0), word("b", x: 0, y: 14), word("tall", x: 40, y: 9, height: 16)]
        #expect(LineFinder.lines(of: words).map { $0.words.map(\.text) } == [["a"], ["b", "tall"]])
    }
}

extension [LayoutWord] {
    /// Another order, the same at every run.
    fileprivate func shuffledByText() -> [LayoutWord] { sorted { ($0.frame.y, $0.text) > ($1.frame.y, $1.text) } }
}
