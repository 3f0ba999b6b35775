import Foundation
import Mathematics
import Testing

/// Held against what `scripts/make-sequential-reference.py` computes bet by bet with 50 digits.
struct SequentialReferenceTests {
    struct Reference: Decodable {
        struct Betting: Decodable {
            var scale: Int
            var numerators: [Int]
            var bound: Double
            var alpha: Double
            var logAbove: Double
            var logBelow: Double
            var lower: Double
            var upper: Double
        }

        struct Ratio: Decodable {
            var counts: [Int]
            var shares: [Double]
            var logEvidence: Double
        }

        var betting: [Betting]
        var ratio: [Ratio]
    }

    let reference: Reference

    init() throws {
        let url = try #require(Bundle.module.url(forResource: "Fixtures/sequential", withExtension: "json"))
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        reference = try decoder.decode(Reference.self, from: Data(contentsOf: url))
    }

    @Test func betsComeToWhatTheyShould() {
        #expect(reference.betting.count == 18)
        for known in reference.betting {
            var sequence = BettingSequence(scale: known.scale)
            for numerator in known.numerators { sequence.add(numerator) }
            #expect(abs(sequence.logEvidence(above: known.bound) - known.logAbove) < 1e-9)
            #expect(abs(sequence.logEvidence(below: known.bound) - known.logBelow) < 1e-9)
            let interval = sequence.interval(alpha: known.alpha)
            #expect(abs(interval.lowerBound - known.lower) < 1e-8 && abs(interval.upperBound - known.upper) < 1e-8)
        }
    }

    @Test func ratiosOfSamplesAreWeighedAsTheyShould() {
        #expect(reference.ratio.count == 6)
        for known in reference.ratio {
            let evidence = SampleRatio.logEvidence(counts: known.counts, shares: known.shares)
            #expect(abs(evidence - known.logEvidence) < 1e-9)
        }
    }
}
