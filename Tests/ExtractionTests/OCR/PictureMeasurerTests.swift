import Documents
import Testing

@testable import Extraction

struct PictureMeasurerTests {
    private func measures(_ wear: (SamplePicture) -> Void = { _ in }) throws -> PictureMeasures {
        let sample = try SamplePicture()
        wear(sample)
        return try PictureMeasurer(sample.picture().gray()).measures
    }

    @Test func aCleanPageHasNoDefects() throws {
        let clean = try measures()
        #expect(clean.contrast > 0.9 && clean.shading < 0.05 && clean.noise < 1 && clean.specks == 0)
        #expect(abs(clean.skew) < 0.2 && !clean.isInverted && !clean.hasDarkEdges && !clean.isCutOff)
        // Helvetica's lower-case letters are 0.52 of its size: 12 points at 200 dots an inch.
        let xHeight = try #require(clean.xHeight)
        #expect(abs(xHeight - 17.4) <= 2)
    }

    @Test func noiseIsMeasuredInGrays() throws {
        let figures = try [Float(0), 10, 20, 30].map { deviation in
            try measures { $0.addNoise(deviation: deviation) }.noise
        }
        #expect(figures == figures.sorted() && figures[3] > figures[1] && figures[1] > 2)
    }

    @Test func skewIsTheTurnThatLevelsThePage() throws {
        for degrees in [-12.0, -3, 1, 4] {
            let skew = try measures { $0.turn(degrees: degrees) }.skew
            #expect(abs(skew + degrees) < 0.3)
        }
    }

    @Test func blurGrowsWithTheWidthOfEdges() throws {
        let figures = try (0...3).map { radius in try measures { $0.blur(radius: radius) }.blur }
        #expect(zip(figures, figures.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func shadingIsTheLossOfLight() throws {
        let figures = try [Float(0), 0.2, 0.4].map { share in try measures { $0.shade(share: share) }.shading }
        #expect(figures[0] < 0.05 && abs(figures[1] - 0.2) < 0.08 && abs(figures[2] - 0.4) < 0.1)
    }

    @Test func specksAreCountedButDotsOfLettersAreNot() throws {
        let speckled = try measures { $0.addSpecks(rarity: 3) }
        // Of the 3.7 million pixels 0.13 % lie more than three deviations below the mean: 5,000, less those in letters
        // and those side by side.
        #expect((3_000...6_000).contains(speckled.specks))
        #expect(try measures().specks == 0)
        #expect(try measures { $0.scale(by: 0.5) }.specks == 0)
    }

    @Test func faintInkLowersTheContrast() throws {
        let faint = try measures { $0.fade(black: 150, white: 201) }
        #expect(abs(faint.contrast - 0.2) < 0.03)
    }

    @Test func negativesAreRecognised() throws {
        let negative = try measures { $0.invert() }
        #expect(negative.isInverted && negative.contrast > 0.9)
    }

    @Test func barsAlongEdgesAndCutLettersAreSeen() throws {
        let barred = try measures { $0.blacken([(0, 0, 40, $0.rows)]) }
        #expect(barred.hasDarkEdges && !barred.isCutOff)
        let sample = try SamplePicture()
        let left = try #require(
            try sample.picture().clipped(to: .init(x: 75, y: 0, width: 500, height: 792), margin: 0)
        )
        #expect(try PictureMeasurer(left.picture.gray()).measures.isCutOff)
    }

    @Test func anEmptyPageHasNothingToMeasure() throws {
        let empty = try measures { $0.clear() }
        #expect(empty.letters == 0 && empty.xHeight == nil && empty.skew == 0)
    }
}
