import Mathematics
import Testing

struct SeededRandomTests {
    /// First outputs of SplitMix64 for seed 1234567, as in Rosetta Code's reference table.
    @Test func matchesTheReferenceSequence() {
        var random = SeededRandom(seed: 1_234_567)
        #expect(random.next() == 6_457_827_717_110_365_317)
        #expect(random.next() == 3_203_168_211_198_807_973)
        #expect(random.next() == 9_817_491_932_198_370_423)
    }

    @Test func numbersBelowABoundAreEven() {
        var random = SeededRandom(seed: 3)
        var counts = [Int](repeating: 0, count: 6)
        for _ in 0..<60_000 { counts[random.index(below: 6)] += 1 }
        // Standard deviation of a count is 91.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 460 })
    }

    @Test func shufflingKeepsTheElements() {
        var random = SeededRandom(seed: 8)
        let shuffled = random.shuffled(Array(0..<100))
        #expect(shuffled != Array(0..<100))
        #expect(shuffled.sorted() == Array(0..<100))
        var again = SeededRandom(seed: 8)
        #expect(again.shuffled(Array(0..<100)) == shuffled)
    }
}
