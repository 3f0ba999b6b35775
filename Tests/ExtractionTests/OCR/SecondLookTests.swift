import Documents
import Testing

@testable import Extraction

/// What was read is given, the picture and the engine that looks again are real.
struct SecondLookTests {
    private static let lines = [
        "Elevator Service 2,495.15 17,916.22", "Window Washing 600.97 1,386.00", "Total 3,096.12 19,302.22",
    ]

    private let picture: Picture
    private let words: [LayoutWord]

    init() throws {
        let pdf = SamplePDF(lines: Self.lines).bytes()
        picture = try SamplePicture(pdf: pdf).picture().gray()
        words = try TesseractEngine(tessdata: nil, language: "eng").words(in: picture)
    }

    private var truth: [String] { Self.lines.flatMap { $0.split(separator: " ").map(String.init) } }

    /// The texts after a second look at what is left when `lose` has taken from the words.
    private func texts(after lose: (inout [LayoutWord]) throws -> Void) throws -> [String] {
        var read = words
        try lose(&read)
        let engine = try TesseractEngine(tessdata: nil, language: "eng")
        let found = try SecondLook(picture: picture, words: read).corrected(engine.words(inLine:))
        return LineFinder.lines(of: found).flatMap { $0.words.map(\.text) }
    }

    /// Leaves a share of a word, as layout analysis does that takes the rest for another column.
    private func keep(_ text: String, of whole: String, in words: inout [LayoutWord], from start: Double = 0) throws {
        let index = try #require(words.firstIndex { $0.text == whole })
        let width = words[index].box.width
        let share = Double(text.count) / Double(whole.count)
        words[index].text = text
        words[index].box.x += start * width
        words[index].box.width = share * width
        words[index].frame.x = words[index].box.x
        words[index].frame.width = words[index].box.width
    }

    @Test func whatIsReadRightStays() throws {
        #expect(words.map(\.text) == truth)
        #expect(try texts { _ in } == truth)
    }

    @Test func lostCentsAreFound() throws {
        let texts = try texts { words in
            try keep("2,495.", of: "2,495.15", in: &words)
            try keep("600.", of: "600.97", in: &words)
            try keep("19,302", of: "19,302.22", in: &words)
        }
        #expect(texts == truth)
    }

    @Test func lostWordsAreFound() throws {
        let texts = try texts { $0.removeAll { ["Window", "1,386.00"].contains($0.text) } }
        #expect(texts == truth)
    }

    @Test func tornAmountsAreMadeWhole() throws {
        let texts = try texts { words in
            let whole = try #require(words.first { $0.text == "17,916.22" })
            try keep("17,", of: "17,916.22", in: &words)
            var tail = [whole]
            try keep("916,22", of: "17,916.22", in: &tail, from: 3.0 / 9)
            words += tail
        }
        #expect(texts == truth)
    }

    /// Nothing but where they stand tells that the pieces were one.
    @Test(arguments: [["3", "096", "12"], ["35", "096.", "12"], ["3", "096", "-12"], ["3,096:", "12"]])
    func cellsInPiecesAreMadeWhole(_ pieces: [String]) throws {
        let table = try SamplePicture(pdf: SamplePDF(lines: ["Total                3,096.12"]).bytes()).picture().gray()
        let engine = try TesseractEngine(tessdata: nil, language: "eng")
        let read = try engine.words(in: table)
        let amount = try #require(read.first { $0.text == "3,096.12" })
        let torn = pieces.enumerated().map { index, text in
            var piece = amount
            piece.text = text
            piece.box.width = amount.box.width / Double(pieces.count) * 0.9
            piece.box.x += amount.box.width / Double(pieces.count) * Double(index)
            piece.frame = piece.box
            return piece
        }
        let found = try SecondLook(picture: table, words: read.filter { $0.text != "3,096.12" } + torn)
            .corrected(engine.words(inLine:))
        #expect(found.map(\.text) == ["Total", "3,096.12"])
    }

    @Test func aPageThatWasReadAsNothingIsLeftAlone() throws {
        #expect(try texts { $0 = [] }.isEmpty)
    }

    /// With more to look at than a page of text leaves, nothing is read again.
    @Test func theNumberOfPlacesIsBounded() throws {
        let box = BoundingBox(x: 0, y: 0, width: 8, height: 12)
        let pieces = (0..<400).map { index in
            var box = box
            (box.x, box.y) = (Double(index % 20) * 60, Double(index / 20) * 40)
            return LayoutWord(text: ".15", confidence: 0.9, box: box, frame: box)
        }
        var count = 0
        let found = SecondLook(picture: picture, words: pieces).corrected { _ in
            count += 1
            return []
        }
        #expect(found.count == 400 && count == 0)
    }
}
