import Documents
import Testing

@testable import Extraction

struct TornFiguresTests {
    /// Words of a line, half the line's height apart.
    private func line(_ words: [String], confidence: Double = 0.9, gap: Double = 0.5) -> [LayoutWord] {
        var x = 0.0
        return words.enumerated().map { index, text in
            let box = BoundingBox(x: x, y: 100, width: 6 * Double(text.count), height: 10)
            x += box.width + gap * 10
            return LayoutWord(text: text, confidence: confidence - 0.1 * Double(index), box: box, frame: box)
        }
    }

    @Test(arguments: [
        ["5,125.", "00"], ["$275,", "384.96,"], ["$1,", "275,", "384", ".96"], ["(4,021.", "93)"], ["$47.", "50"],
        ["0.", "00"], ["520", ".48"], ["20.", "8719%"], ["14,", "149", ".05"],
    ])
    func amountsAreMadeWhole(parts: [String]) throws {
        let words = line(parts)
        let joined = TornFigures.joined(words)
        let word = try #require(joined.first)
        #expect(joined.count == 1 && word.text == parts.joined())
        #expect(word.box.width == words[parts.count - 1].box.x + words[parts.count - 1].box.width)
        #expect(word.confidence == words[parts.count - 1].confidence)
    }

    @Test(arguments: [
        ["Section", "5.", "10"], ["14.", "30", "days"], ["1,000,", "500"], ["In", "2010,", "250"], ["5,125.", "000"],
        ["Suite", "200,", "12.5"], ["rent.", "00"], ["5,125.", "0O"], ["12,", "345.6"], ["1,", "028", "25"],
    ])
    func otherWordsStayApart(words: [String]) {
        #expect(TornFigures.joined(line(words)).map(\.text) == words)
    }

    @Test(arguments: [
        ("3,", "125.00"), ("$275,", "384.96"), ("5,125.", "00"), ("$47.", "50)"), ("(4,", "021.93)"), ("14,", "149"),
        (".48", ""), (",384", ".20"), ("1,275,", "384"), ("$5,125.", "00,"), ("5,125.", ""), ("5,125.", "5,125."),
    ]) func piecesOfAmountsAreToldFromOtherWords(text: String, next: String) {
        #expect(TornFigures.isPiece(text, before: next))
    }

    @Test(arguments: [
        ("8,", "2019"), ("900,", "Boston"), ("14.", "30"), ("2010,", "250"), ("rent,", "250"), ("5,125.00", "00"),
        ("$125.", "000"), ("a.", "50"), ("1,000", "500"), ("2019.", "12"), ("$30,607.20,", "900"), ("7,", "6"),
        ("14,", ""), (".", "50"),
    ]) func otherWordsAreNoPieces(text: String, next: String) {
        #expect(!TornFigures.isPiece(text, before: next))
    }

    @Test func piecesAreFoundAcrossColumns() {
        // The engine read the groups of thousands as one column, and what is behind them as another.
        let first = line(["3,", "879"])
        var second = line(["14,", "149"])
        for index in second.indices { second[index].frame.y += 30 }
        #expect(TornFigures.pieceCount(in: [first[0], second[0], first[1], second[1]]) == 2)
        #expect(TornFigures.pieceCount(in: [first[0], second[1]]) == 0)
    }

    @Test func whatFollowsAFigureStaysApart() {
        #expect(
            TornFigures.joined(line(["of", "$5,125.", "00", "a", "month"])).map(\.text) == [
                "of", "$5,125.00", "a", "month",
            ]
        )
    }

    @Test func cellsAndKnownTextStayApart() {
        #expect(TornFigures.joined(line(["5,125.", "00"], gap: 0.8)).count == 2)
        #expect(TornFigures.joined(line(["5,125.", "00"], confidence: 1.1)).count == 2)
    }
}
