import Documents
import Search
import Testing

struct PassageMakerTests {
    private func page(_ number: Int, _ text: String) -> Page {
        var words: [Word] = []
        var offset = 0
        for (line, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for part in content.split(separator: " ") {
                let start = content.unicodeScalars.distance(from: content.startIndex, to: part.startIndex)
                let box = BoundingBox(x: 72 + Double(start) * 6, y: 72 + Double(line) * 14, width: 30, height: 12)
                words.append(Word(text: String(part), box: box, offset: offset + start))
            }
            offset += content.unicodeScalars.count + 1
        }
        return Page(number: number, width: 612, height: 792, text: text, words: words)
    }

    private func document(_ pages: [Page]) -> Document {
        let id = DocumentID(sha256: [UInt8](repeating: 7, count: 32))
        return Document(id: id, name: "Acme_Suite400-Lease.pdf", fileType: .pdf, byteCount: 1, pages: pages)
    }

    private let first = "OFFICE LEASE\n\nBetween Acmé LLC and Oak Owner.\n\n12. ASSIGNMENT\n\nTenant shall not assign."
    private let second = "and no subletting is allowed.\n\n13. REPAIRS\n\nLandlord repairs the roof."

    @Test
    func passagesAreCutAtHeadingsAndCarryTheirPlace() throws {
        let document = document([page(1, first), page(2, second)])
        let passages = PassageMaker.passages(of: document)
        #expect(passages.map(\.ordinal) == Array(passages.indices))
        #expect(passages.allSatisfy { $0.documentID == document.id })
        for passage in passages {
            let scalars = Array(document.pages[passage.page - 1].text.unicodeScalars)
            let text = String(String.UnicodeScalarView(scalars[passage.span.start..<passage.span.end]))
            #expect(passage.text == text)
            #expect(!passage.boxes.isEmpty)
        }
        let roof = try #require(passages.last)
        #expect(roof.page == 2)
        #expect(roof.heading?.contains("REPAIRS") == true)
        #expect(roof.text.contains("Landlord repairs the roof."))
    }

    @Test
    func aSectionThatRunsOverThePageKeepsItsHeading() throws {
        let passages = PassageMaker.passages(of: document([page(1, first), page(2, second)]))
        let carried = try #require(passages.first { $0.page == 2 })
        #expect(carried.text == "and no subletting is allowed.")
        #expect(carried.heading?.contains("ASSIGNMENT") == true)
        #expect(carried.embeddingText.hasPrefix(carried.heading ?? "-"))
    }

    @Test
    func everyPassageIsIndexedWithTheNameAndTheOpening() {
        let passages = PassageMaker.passages(of: document([page(1, first), page(2, second)]))
        #expect(passages.allSatisfy { $0.header.hasPrefix("acme suite 400 lease OFFICE LEASE Between Acmé LLC") })
        #expect(passages.allSatisfy { passage in passage.heading.map { passage.header.hasSuffix($0) } ?? true })
    }

    @Test
    func aDocumentWithoutWordsHasNoPassages() {
        #expect(PassageMaker.passages(of: document([page(1, ""), page(2, " \n\n ")])).isEmpty)
    }

    @Test
    func whatRunsAlongOnThePagesIsInNoPassage() throws {
        var page = page(2, "Harbor Lease\n\nand no subletting is allowed.\n\nPage 2 of 3")
        page.notes.regions = [
            PageRegion(.header, TextSpan(0, 12)), PageRegion(.doubtful, TextSpan(14, 17)),
            PageRegion(.pageNumber, TextSpan(45, 56)),
        ]
        let passages = PassageMaker.passages(of: document([page]))
        #expect(passages.map(\.text) == ["and no subletting is allowed."])
        #expect(passages.map(\.span) == [TextSpan(14, 43)])
    }

    @Test
    func aWordThatALineBreaksIsWholeInTheContext() throws {
        let words = [Word(text: "mainte", offset: 0), Word(text: "nance", offset: 6), Word(text: "terms", offset: 12)]
        let page = Page(number: 1, text: "maintenance\nterms", words: words)
        let context = try #require(PassageMaker.passages(of: document([page])).first?.context)
        #expect(context.hasSuffix("maintenance terms"))
    }
}
