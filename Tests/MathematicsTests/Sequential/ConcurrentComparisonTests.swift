import Foundation
import Mathematics
import Testing

struct ConcurrentComparisonTests {
    @Test(arguments: [(0.1, 9), (0.5, 1), (0.9, 1), (0.01, 20), (0.0, 20), (0.25, 3), (1.0, 1)])
    func pairsAreAsLargeAsTheSharesAsk(share: Double, perPair: Int) {
        #expect(ConcurrentComparison(share: share).perPair == perPair)
    }

    @Test func eachValueIsSetAgainstThoseOfItsTime() {
        var comparison = ConcurrentComparison(share: 0.25)
        for value in [100, 0, 0] { comparison.add(incumbent: value) }
        comparison.add(newcomer: 100)
        #expect(comparison.differences.count == 1)
        #expect(abs(comparison.differences.mean - 2.0 / 3) < 1e-12)
        // Many of one side before one of the other: only the latest are of its time.
        for _ in 0..<1_000 { comparison.add(incumbent: 100) }
        comparison.add(newcomer: 100)
        #expect(comparison.differences.count == 2 && abs(comparison.differences.mean - 1.0 / 3) < 1e-12)
        #expect(comparison.newcomer.count == 2 && comparison.newcomer.mean == 1)
        #expect(comparison.incumbent.count == 1_003)
        #expect(ConcurrentComparison(share: 0.5).newcomer.mean == nil)
    }

    @Test func nothingIsKnownOfNothing() {
        let sequence = BettingSequence(scale: 1)
        #expect(sequence.mean == 0 && sequence.logEvidence(above: 0) == 0)
        #expect(sequence.interval(alpha: 0.05).lowerBound < -0.999 && sequence.interval(alpha: 0.05).upperBound > 0.999)
        #expect(sequence.countNeeded(above: 0, alpha: 0.05) == nil)
    }

    @Test func whatIsSaidToBeNeededIsAboutWhatIsNeeded() throws {
        var sequence = BettingSequence(scale: 1)
        for index in 0..<200 { sequence.add(index % 10 == 0 ? 1 : 0) }
        let needed = try #require(sequence.countNeeded(below: 0.2, alpha: 0.001))
        for index in 200..<Int(needed * 1.2) { sequence.add(index % 10 == 0 ? 1 : 0) }
        #expect(sequence.logEvidence(below: 0.2) >= 6.907)
        #expect(needed < 1_000 && sequence.countNeeded(above: 0.2, alpha: 0.001) == nil)
    }

    @Test func evidenceSurvivesBeingWrittenDown() throws {
        var comparison = ConcurrentComparison(share: 0.1)
        for index in 0..<57 {
            comparison.add(incumbent: index % 3)
            if index % 9 == 0 { comparison.add(newcomer: 100) }
        }
        let data = try JSONEncoder().encode(comparison)
        #expect(try JSONDecoder().decode(ConcurrentComparison.self, from: data) == comparison)
    }
}
