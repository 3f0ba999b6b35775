import Learning
import Testing

struct HoldOutTests {
    /// Texts without a run of three words in common, but for those of one twin.
    private static let samples = (0..<100).map { number in
        TextSample(
            text: (0..<12).map { "w\(number / 2 * 100 + $0)" }.joined(separator: " "),
            label: number % 4 < 2 ? "a" : "b",
            group: number < 20 ? "family \(number / 10)" : nil
        )
    }

    @Test func neitherGroupsNorNearDuplicatesAreOnBothSides() {
        let split = HoldOut(Self.samples, share: 0.2, seed: 1)
        #expect(split.train.count + split.test.count == 100)
        #expect((10...30).contains(split.test.count))
        #expect(Set(split.train.map(\.text)).isDisjoint(with: Set(split.test.map(\.text))))
        #expect(Set(split.train.compactMap(\.group)).isDisjoint(with: Set(split.test.compactMap(\.group))))
        #expect(Set(split.test.compactMap(\.label)) == ["a", "b"])
        #expect(split.test == HoldOut(Self.samples, share: 0.2, seed: 1).test)
    }

    @Test func samplesKeepTheGroupsThatTheyHad() {
        let split = HoldOut(Self.samples, share: 0.5, seed: 3)
        #expect(Set(split.train + split.test) == Set(Self.samples))
    }
}
