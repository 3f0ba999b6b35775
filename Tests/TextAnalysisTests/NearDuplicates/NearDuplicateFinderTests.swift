import Mathematics
import Testing
import TextAnalysis

struct NearDuplicateFinderTests {
    @Test func formAloneMakesNoDifference() {
        let texts = ["The Tenant shall pay RENT, monthly.", "Quiet enjoyment", "the tenant\nshall pay rent monthly"]
        let groups = NearDuplicateFinder().groups(of: texts)
        #expect(groups.map(\.members) == [[0, 2]])
        #expect(groups.map(\.similarity) == [1])
    }

    /// 6 and 7 runs of three words, of which 6 are in both.
    @Test func similarityIsTheShareOfCommonRuns() {
        let texts = ["a b c d e f g h", "a b c d e f g h i"]
        let group = NearDuplicateFinder().groups(of: texts).first
        #expect(group?.members == [0, 1])
        #expect(group?.similarity == 6.0 / 7)
        #expect(NearDuplicateFinder(similarity: 0.86).groups(of: texts).isEmpty)
    }

    @Test func textsWithoutWordsAreNoDuplicates() {
        #expect(NearDuplicateFinder().groups(of: ["", " ", "…", "…"]).isEmpty)
        #expect(NearDuplicateFinder().groups(of: []).isEmpty)
    }

    @Test func shortTextsAreComparedWhole() {
        #expect(NearDuplicateFinder().groups(of: ["Rent due", "rent due", "rent"]).map(\.members) == [[0, 1]])
    }

    /// Held against every pair, over texts made by seeded changes of a few others.
    @Test(arguments: [0.3, 0.5, 0.8, 1.0])
    func everyPairIsFound(similarity: Double) {
        var random = SeededRandom(seed: 7)
        let words = (0..<40).map { "w\($0)" }
        var texts = (0..<12).map { _ in (0..<20).map { _ in random.element(of: words) } }
        for index in 0..<150 {
            var changed = texts[index % texts.count]
            for _ in 0..<random.index(below: 4) { changed[random.index(below: 20)] = random.element(of: words) }
            texts.append(changed)
        }
        let found = NearDuplicateFinder(similarity: similarity).groups(of: texts.map { $0.joined(separator: " ") })
        #expect(found.map(\.members) == Self.groups(of: texts, similarity: similarity))
        #expect(found.allSatisfy { $0.similarity >= similarity })
        #expect(!found.isEmpty)
    }

    /// By comparing all with all.
    private static func groups(of texts: [[String]], similarity: Double) -> [[Int]] {
        let runs = texts.map { words in Set((0...words.count - 3).map { words[$0..<$0 + 3] }) }
        var group = Array(texts.indices)
        for first in texts.indices {
            for second in texts.indices where first < second && group[first] != group[second] {
                let common = Double(runs[first].intersection(runs[second]).count)
                guard common / (Double(runs[first].union(runs[second]).count)) >= similarity else { continue }
                let (kept, gone) = (min(group[first], group[second]), max(group[first], group[second]))
                group = group.map { $0 == gone ? kept : $0 }
            }
        }
        return Dictionary(grouping: texts.indices) { group[$0] }.values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
    }
}
