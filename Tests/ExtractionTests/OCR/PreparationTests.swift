import COCR
import Documents
import Testing

@testable import Extraction

struct PreparationTests {
    /// A defect, and the steps that it asks for besides those that every page gets.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var steps: Set<PreparationStep>
        var wear: @Sendable (SamplePicture) -> Void
    }

    static let cases = [
        Case(testDescription: "clean", steps: []) { _ in },
        Case(testDescription: "low resolution", steps: [.enlarge]) { $0.scale(by: 0.5) },
        Case(testDescription: "large", steps: [.reduce]) { $0.scale(by: 2.3) },
        Case(testDescription: "specks", steps: [.despeckle, .smooth]) { $0.addSpecks(rarity: 2.2) },
        Case(testDescription: "shading", steps: [.background]) { $0.shade(share: 0.3) },
        Case(testDescription: "slant", steps: [.deskew]) { $0.turn(degrees: 2) },
        Case(testDescription: "faint", steps: [.stretch]) { $0.fade(black: 150, white: 201) },
        Case(testDescription: "negative", steps: [.invert]) { $0.invert() },
        Case(testDescription: "noise", steps: [.smooth]) { $0.addNoise(deviation: 40) },
        Case(testDescription: "copied", steps: [.thin]) {
            $0.scale(by: 1.5)
            $0.thicken(pixels: 4)
        },
        Case(testDescription: "bars", steps: [.borders]) { $0.blacken([(0, 0, 40, $0.rows), (60, 900, 50, 50)]) },
    ]

    private let recognizer = TextRecognizer(tessdata: nil)
    private let limits = ExtractionLimits()
    private let expected = SamplePicture.lines.joined(separator: " ").split(separator: " ").map(String.init)

    private func read(_ picture: Picture) throws -> Recognition {
        try recognizer.recognize(picture, maximumPixels: limits.maximumPixels)
    }

    private func recall(of words: [LayoutWord]) -> Double {
        let found = Set(words.map(\.text))
        return Double(expected.count { found.contains($0) }) / Double(expected.count)
    }

    @Test(arguments: cases) func eachDefectAsksForItsStepAndNoOther(_ example: Case) throws {
        let sample = try SamplePicture()
        example.wear(sample)
        let measures = try PictureMeasurer(sample.picture().gray()).measures
        let first = try #require(PreparationPlan(measures, isTurned: false).variants.first)
        #expect(first == example.steps.union([.rulings]))
    }

    @Test(arguments: cases) func eachDefectIsMended(_ example: Case) throws {
        let sample = try SamplePicture()
        let clean = try read(sample.picture())
        example.wear(sample)
        let worn = try read(sample.picture())
        #expect(recall(of: worn.words) >= 0.97)
        let quality = try #require(worn.quality)
        #expect(quality.variants.first?.confidence ?? 0 > 0.85)
        // The words lie where they lay: turned pages about their centre, the others in the same place.
        let before = try #require(clean.words.first { $0.text == "Landlord" }?.box)
        let after = try #require(worn.words.first { $0.text == "Landlord" }?.box)
        let moved = example.steps.contains(.deskew) ? 15.0 : 2
        #expect(abs(before.x - after.x) < moved && abs(before.y - after.y) < moved)
    }

    @Test func aCleanPageIsReadOnceAsItIs() throws {
        let quality = try #require(try read(SamplePicture().picture()).quality)
        #expect(quality.variants.map(\.name) == ["raw"])
    }

    @Test func copiedPagesAreReadWithThickStrokesToo() throws {
        let sample = try SamplePicture()
        sample.scale(by: 1.5)
        sample.thicken(pixels: 4)
        let quality = try #require(try read(sample.picture()).quality)
        #expect(Set(quality.variants.map(\.name)) == ["thin", "raw"])
    }

    @Test func mendingBeatsDoingNothing() throws {
        let sample = try SamplePicture()
        sample.addSpecks(rarity: 2.2)
        let gray = try sample.picture().gray()
        let engine = try TesseractEngine(tessdata: nil, language: "eng")
        let measures = PictureMeasurer(gray).measures
        let attempts = try [[], [PreparationStep.despeckle, .smooth]].map { steps in
            let preparation = try PicturePreparation(
                gray,
                measures,
                steps: Set(steps),
                maximumPixels: limits.maximumPixels
            )
            return RecognitionAttempt(preparation: preparation, words: try engine.words(in: preparation.picture))
        }
        #expect(attempts.map(\.name) == ["raw", "despeckle+smooth"])
        #expect(attempts[1].weight > attempts[0].weight)
        #expect(recall(of: attempts[1].words) > recall(of: attempts[0].words))
    }

    @Test func linesOfTablesAreErasedButLinesToSignOnStay() throws {
        let sample = try SamplePicture()
        var lines = (0..<4).map { (x: 200, y: 900 + 100 * $0, width: 1_000, height: 3) }
        lines += (0..<4).map { (x: 200 + 333 * $0, y: 900, width: 3, height: 303) }
        lines.append((x: 200, y: 1_800, width: 700, height: 3))
        sample.blacken(lines)
        let gray = try sample.picture().gray()
        let measures = PictureMeasurer(gray).measures
        let prepared = try PicturePreparation(
            gray,
            measures,
            steps: [.rulings],
            maximumPixels: limits.maximumPixels
        )
        #expect(prepared.steps == [.rulings] && prepared.drawing === gray)
        let dark = { (picture: Picture, x: Int32, y: Int32) in
            var gray: UInt32 = 255
            return pixGetPixel(picture.handle, x, y, &gray) == 0 && gray < 128
        }
        #expect(!dark(prepared.picture, 500, 1_001) && !dark(prepared.picture, 534, 950))
        #expect(dark(prepared.picture, 500, 1_801) && dark(prepared.drawing, 500, 1_001))
    }

    @Test func pagesWithoutWritingHaveNoWords() throws {
        let sample = try SamplePicture()
        sample.clear()
        #expect(try read(sample.picture()).words.isEmpty)
    }
}
