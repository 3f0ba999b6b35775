import Documents
import Foundation
import Mathematics
import Testing

@testable import Extraction

struct RunningTextTests {
    /// A page whose lines stand at those heights, in points from the top of 792.
    private func page(_ number: Int, _ lines: [(y: Double, text: String)], source: Page.Source = .textLayer) -> Page {
        var builder = PageTextBuilder()
        for line in lines {
            for (column, cell) in line.text.split(separator: "\t").enumerated() {
                if column > 0 { builder.endCell() }
                for word in cell.split(separator: " ") {
                    builder.append(word, box: BoundingBox(x: 72, y: line.y - 6, width: 20, height: 12))
                }
            }
            builder.endLine()
        }
        return builder.page(number: number, width: 612, height: 792, source: source)
    }

    private func body(_ page: Int) -> [(y: Double, text: String)] {
        (0..<20).map { line in
            (120 + Double(line) * 28, "Clause \(page).\(line) says what word\(page * 31 + line) means")
        }
    }

    /// What is marked on each page, as `kind: text`.
    private func marks(_ pages: [Page]) -> [[String]] {
        RunningText.marked(pages).map { page in
            let scalars = Array(page.text.unicodeScalars)
            return page.notes.regions.map { region in
                let text = String(String.UnicodeScalarView(scalars[region.span.start..<region.span.end]))
                return "\(region.kind.rawValue): \(text)"
            }
        }
    }

    @Test(arguments: ["DocuSign Envelope ID: 1A2B3C4D-0001", "Docusign Envelope ID: 77AA-12"])
    func theNumberOfAnEnvelopeIsAHeaderOnOnePageToo(line: String) {
        #expect(marks([page(1, [(20, line)] + body(1))]) == [["header: \(line)"]])
        // In the middle of the page it is text.
        #expect(marks([page(1, body(1) + [(400, line)])]) == [[]])
    }

    @Test func headersFootersAndPageNumbersAreMarkedAndNothingIsDeleted() {
        let pages = (1...5).map { number in
            page(
                number,
                [(40, "Harbor Street Lease")] + body(number)
                    + [
                        (740, "Initials ____ ____\tPage \(number) of 5"),
                        (760, "HSL\(String(format: "%06d", 410 + number))"),
                    ]
            )
        }
        let marked = RunningText.marked(pages)
        #expect(marked.map(\.text) == pages.map(\.text))
        for (index, marks) in marks(pages).enumerated() {
            #expect(
                marks == [
                    "header: Harbor Street Lease", "footer: Initials ____ ____", "page_number: Page \(index + 1) of 5",
                    "page_number: HSL\(String(format: "%06d", 411 + index))",
                ]
            )
        }
    }

    @Test func oddAndEvenPagesMayDiffer() {
        let pages = (1...8).map { number in
            page(
                number,
                [(40, number % 2 == 0 ? "\(number)\tMaster Lease" : "Chapter of Rent\t\(number)")] + body(number)
            )
        }
        let marks = marks(pages)
        #expect(marks[2] == ["header: Chapter of Rent", "page_number: 3"])
        #expect(marks[3] == ["page_number: 4", "header: Master Lease"])
    }

    @Test func recognisedLinesNeedNotBeTheSame() {
        let headers = [
            "Harbor Street Lease Agreement", "Harb0r Street Lease Agreernent", "Harbor Streel Lease Agreement",
        ]
        let pages = (1...3).map { number in
            page(number, [(40 + Double(number) * 3, headers[number - 1])] + body(number), source: .ocr)
        }
        #expect(marks(pages).map(\.count) == [1, 1, 1])
        var exact = pages
        for index in exact.indices { exact[index].source = .textLayer }
        #expect(marks(exact).map(\.count) == [0, 0, 0])
    }

    @Test func aPageNumberThatWasMisreadStandsBetweenItsNeighbours() {
        let pages = (1...7).map { number in
            page(number, body(number) + [(760, number == 5 ? "S." : "\(number)")], source: .ocr)
        }
        #expect(marks(pages)[4] == ["page_number: S."])
    }

    @Test func romanNumbersComeBeforeArabicOnes() {
        let labels = ["i", "ii", "iii", "iv", "1", "2", "3", "A-1", "A-2"]
        let pages = labels.enumerated().map { index, label in page(index + 1, body(index + 1) + [(760, label)]) }
        #expect(marks(pages) == labels.map { ["page_number: \($0)"] })
    }

    @Test func numbersThatDoNotCountAreNoPageNumbers() {
        let pages = [17, 3, 250, 4, 99].enumerated().map { index, value in
            page(index + 1, body(index + 1) + [(760, "\(value)")])
        }
        #expect(marks(pages) == pages.map { _ in [] })
    }

    @Test func theBodyIsNeverMarked() {
        // A schedule that runs over the pages, and a line that comes back above one that does not.
        let ends = ["apple", "berry", "cedar", "dogwood", "elm", "fir"]
        let pages = (1...6).map { number in
            page(
                number,
                [(60, "Year \(number * 7) at $4,00\(number).00 a month")] + body(number)
                    + [(720, "By: Tenant's initials"), (735, "An end with \(ends[number - 1])")]
            )
        }
        #expect(marks(pages) == pages.map { _ in [] })
    }

    @Test func filesWithoutGeometryAreJudgedByTheirFirstAndLastLines() throws {
        let pages = (1...4).map { number in
            "LEASE OF SUITE 200\n\nClause \(number) has words word\(number).\nIt goes on word\(number * 3).\nAnd on word\(number * 5).\nIt ends here word\(number * 7).\n\n- \(number) -\n"
        }
        let text = pages.joined(separator: "\u{0C}")
        let document = try Installed.reader().read([UInt8](text.utf8), name: "lease.txt").document
        #expect(document.pages.map(\.notes.regions.count) == [2, 2, 2, 2])
        #expect(document.pages[2].notes.regions.map(\.kind) == [.header, .pageNumber])
    }

    @Test func oneOrNoPageIsLeftAlone() {
        #expect(RunningText.marked([]).isEmpty)
        #expect(marks([page(1, body(1) + [(760, "1")])]) == [[]])
        #expect(marks([page(1, body(1) + [(760, "Page 1 of 1")])]) == [["page_number: Page 1 of 1"]])
    }

    @Test func whateverAPageSaysNothingTraps() {
        var random = SeededRandom(seed: 3)
        let numbers = [-1e300, -5, 0, 3, 700, 1e300, .infinity, .nan]
        for _ in 0..<200 {
            let pages = (1...6).map { number in
                var words: [Word] = []
                for _ in 0..<30 {
                    let box = BoundingBox(
                        x: 0,
                        y: numbers.randomElement(using: &random) ?? 0,
                        width: 1,
                        height: numbers.randomElement(using: &random) ?? 0
                    )
                    let texts = ["1", "999999999", "a-b", "\u{301}", "-", "Page", "of"]
                    let offset = Int.random(in: 0..<40, using: &random)
                    words.append(Word(text: texts.randomElement(using: &random) ?? "", box: box, offset: offset))
                }
                return Page(
                    number: number,
                    width: 1,
                    height: numbers.randomElement(using: &random),
                    source: .ocr,
                    text: String(repeating: "x\n", count: 25),
                    words: words
                )
            }
            #expect(RunningText.marked(pages).count == 6)
        }
    }

    @Test(arguments: [("kitten", "sitting", 3), ("ab", "abcde", 3), ("same", "same", 0), ("flaw", "lawn", 2)])
    func theEditDistanceIsLevenshteins(first: String, second: String, distance: Int) {
        let (first, second) = (Array(first.unicodeScalars), Array(second.unicodeScalars))
        #expect(EditDistance.isAtMost(distance, from: first, to: second))
        #expect(distance == 0 || !EditDistance.isAtMost(distance - 1, from: first, to: second))
        #expect(EditDistance.isAtMost(9, from: second, to: first))
    }
}
