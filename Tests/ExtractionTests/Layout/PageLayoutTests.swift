import Documents
import Testing

@testable import Extraction

struct PageLayoutTests {
    /// Words 6 points a letter wide on lines 14 points apart: each text at its left edge and its line.
    private func text(_ lines: [(x: Double, line: Double, text: String)]) -> String {
        var words: [LayoutWord] = []
        for line in lines {
            var x = line.x
            for word in line.text.split(separator: " ") {
                let box = BoundingBox(x: x, y: 100 + line.line * 14, width: Double(word.count) * 6, height: 12)
                words.append(LayoutWord(text: String(word), confidence: 1, box: box, frame: box))
                x += box.width + 6
            }
        }
        var builder = PageTextBuilder()
        PageLayout.write(words.sorted { ($0.frame.y, $0.text) < ($1.frame.y, $1.text) }, into: &builder)
        return builder.page(number: 1, width: 612, height: 792).text
    }

    private func column(_ name: String, x: Double, lines: Range<Int>) -> [(x: Double, line: Double, text: String)] {
        lines.map { (x, Double($0), "the \(name) column says its line with words") }
    }

    private func position(of part: String, in text: String) -> Int {
        text.firstRange(of: part).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? -1
    }

    @Test func columnsUnderATitleAreReadOneAfterTheOther() {
        let title = (72.0, 0.0, "A title that stands across both of the columns of this page and on to its edge")
        let text = text([title] + column("left", x: 72, lines: 2..<12) + column("right", x: 350, lines: 2..<12))
        #expect(text.hasPrefix("A title"))
        #expect(text.components("the left column").count == 11)
        #expect(!text.contains("\t"))
        #expect(position(of: "the right", in: text) > position(of: "the left", in: text) + 9 * 40)
    }

    @Test func columnsThatRunAroundAPictureAreReadOneAfterTheOther() {
        let narrow = (8..<22).flatMap { line in
            [(72.0, Double(line), "of left beside it"), (450.0, Double(line), "and right by it")]
        }
        let text = text(column("left", x: 72, lines: 0..<8) + column("right", x: 330, lines: 0..<8) + narrow)
        #expect(position(of: "the right", in: text) > position(of: "of left", in: text))
        #expect(!text.contains("words the") && !text.contains("it and"))
    }

    @Test func aTableIsReadRowByRow() {
        let rows = (0..<10).flatMap { row -> [(x: Double, line: Double, text: String)] in
            [
                (72, Double(row), "Snow removal and salt"), (330, Double(row), "$1,2\(row)0.00"),
                (450, Double(row), "$9\(row).50"),
            ]
        }
        let lines = text(rows).split(separator: "\n")
        #expect(lines.count == 10)
        #expect(lines.first == "Snow removal and salt\t$1,200.00\t$90.50")
    }

    @Test func blocksToSignAreReadOneAfterTheOther() {
        let block = ["LANDLORD:", "By: ____________", "Name: Ann Lee", "Title: Manager"]
        let other = ["TENANT:", "By: ____________", "Name: Bo Diaz", "Title: President"]
        let prose = (0..<4).map {
            (72.0, Double($0), "The parties have signed this Lease on the day and in the year first above written.")
        }
        let left = block.enumerated().map { (72.0, 6 + Double($0.offset), $0.element) }
        let right = other.enumerated().map { (340.0, 6 + Double($0.offset), $0.element) }
        let text = text(
            prose + left + right + [(72, 20, "The end of the page is one line, and it stands far below the blocks.")]
        )
        #expect(text.contains(block.joined(separator: "\n")))
        #expect(text.contains(other.joined(separator: "\n")))
        #expect(position(of: "TENANT", in: text) > position(of: "Manager", in: text))
        #expect(text.hasSuffix("far below the blocks."))
    }

    @Test func pairsOfBlocksAreReadPairByPair() {
        var lines: [(x: Double, line: Double, text: String)] = []
        for (pair, names) in [("Ann Lee", "Bo Park"), ("Cy Fox", "Di Hall")].enumerated() {
            let top = Double(pair) * 7
            for (x, name) in [(72.0, names.0), (340.0, names.1)] {
                lines += [(x, top, "WITNESS:"), (x, top + 1, "By: ________"), (x, top + 2, "Name: \(name)")]
            }
        }
        let found = ["Ann", "Bo", "Cy", "Di"].map { position(of: $0, in: text(lines)) }
        #expect(found == found.sorted() && found[0] > 0)
    }

    @Test func aFormIsReadAcross() {
        let lines = [
            (72.0, 0.0, "By: ____________"), (340.0, 0.0, "Date: __________"), (72.0, 1.0, "Name: Ann Lee"),
            (340.0, 1.0, "Phone: 555-0100"), (72.0, 2.0, "Title: Owner"), (340.0, 2.0, "Fax: 555-0101"),
        ]
        #expect(text(lines).split(separator: "\n").count == 3)
    }

    @Test func wordsAtAbsurdPlacesTrapNothing() {
        let places = [-1e300, -1, 0, 1e300, .infinity, .nan, 5]
        let words = (0..<60).map { index in
            let box = BoundingBox(
                x: places[index % 7],
                y: places[(index / 7) % 7],
                width: places[(index / 3) % 7],
                height: places[index % 5]
            )
            return LayoutWord(text: "By", confidence: 1, box: box, frame: box)
        }
        var builder = PageTextBuilder()
        PageLayout.write(words, into: &builder)
        #expect(builder.words.count == 60)
    }
}

extension String {
    fileprivate func components(_ separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}
