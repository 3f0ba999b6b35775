import COCR
import Documents
import Foundation
import Testing

@testable import Extraction

/// Misreadings are given, the picture and the places of its words are real.
struct DigitConsensusTests {
    private static let figures = [
        "01/06/2023 5,125.00 0.00", "02/01/2023 5,380.00 5,480.00", "02/05/2023 5,125.00 0.00",
        "03/01/2023 6,027.10 8,125.66", "03/07/2023 9,125.00 0.00",
    ]

    private let picture: Picture
    private let words: [LayoutWord]

    init() throws {
        let pdf = SamplePDF(lines: Self.figures).bytes()
        picture = try SamplePicture(pdf: pdf).picture().gray()
        let scale = picture.dotsPerInch / 72
        words = try Installed.reader().read(pdf, name: "a.pdf").document.pages[0].words.map { word in
            var box = try #require(word.box)
            (box.x, box.y, box.width, box.height) =
                (box.x * scale, box.y * scale, box.width * scale, box.height * scale)
            return LayoutWord(text: word.text, confidence: 0.9, box: box, frame: box)
        }
    }

    private var truth: [String] { words.map(\.text) }

    /// The words as they are settled after `misread` has changed their texts, and how many digits that changed.
    private func settled(_ misread: (Int, String) -> String) -> (texts: [String], changes: Int) {
        let read = words.enumerated().map { index, word in
            var word = word
            word.text = misread(index, word.text)
            return word
        }
        let settled = DigitConsensus.settled(read, in: picture)
        return (settled.words.map(\.text), settled.changes)
    }

    @Test func whatIsReadRightStays() {
        #expect(truth == Self.figures.flatMap { $0.split(separator: " ").map(String.init) })
        let settled = settled { $1 }
        #expect(settled.texts == truth && settled.changes == 0)
    }

    @Test func whatMostWereReadAsWins() {
        let settled = settled { index, text in
            switch index {
            case 1: "5,125.60"
            case 2: "8.00"
            case 8: "©.00"
            case 3: "02/01/2623"
            default: text
            }
        }
        #expect(settled.texts == truth && settled.changes == 4)
    }

    /// Most zeros are read as sixes: that no month has a 61st day decides.
    @Test func datesDecideAgainstTheMost() {
        let settled = settled { index, text in
            index < 8 ? text.replacing("0", with: "6") : text
        }
        #expect(settled.texts == truth)
    }

    @Test func wordsWithOtherCountsOfCharactersAreLeftAlone() {
        let settled = settled { index, text in index == 1 ? "5,125.6" : text }
        #expect(settled.texts[1] == "5,125.6" && settled.changes == 0)
    }

    /// Ink that has run, as on copies of copies, until the two zeros of some cents are one part.
    @Test func digitsThatTouchAreCutApart() throws {
        let blotted = try #require(picture.mapped { pixCopy(nil, $0) })
        let box = words[1].box
        var bridge = boxCreate(
            Int32(box.x + 0.83 * box.width),
            Int32(box.y + 0.4 * box.height),
            Int32(0.06 * box.width),
            Int32(0.1 * box.height)
        )
        defer { boxDestroy(&bridge) }
        // Black, in a gray picture.
        #expect(pixClearInRect(blotted.handle, bridge) == 0)
        var read = words
        read[1].text = "5,125.60"
        let settled = DigitConsensus.settled(read, in: blotted)
        #expect(settled.words.map(\.text) == truth && settled.changes == 1)
    }

    @Test func rareShapesDecideNothing() {
        // Five nines and one that was read as a four.
        let settled = settled { _, text in text.replacing("9,1", with: "4,1") }
        #expect(settled.texts.contains("4,125.00") && settled.changes == 0)
    }

    @Test func aPictureOfOneGrayIsLeftAlone() throws {
        let blank = try SamplePicture()
        blank.clear()
        let settled = DigitConsensus.settled(words, in: try blank.picture().gray())
        #expect(settled.words.map(\.text) == truth && settled.changes == 0)
    }

    @Test func placesOfDatesHaveFewDigits() {
        let word = Array("(03/07/2023)")
        let bound = word.indices.filter { DatePlaces.allowed(at: $0, in: word) != nil }
        #expect(bound == [1, 4, 7, 8])
        #expect(DatePlaces.allowed(at: 0, in: Array("12,50")) == nil)
        #expect(DatePlaces.allowed(at: 0, in: Array("//")) == nil)
    }
}
