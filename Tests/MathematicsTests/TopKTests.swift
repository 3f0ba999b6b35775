import Mathematics
import Testing

struct TopKTests {
    @Test func largestComeFirstAndTiesKeepTheirOrder() {
        #expect(TopK.indices(of: [1, 5, 5, 3, 9], count: 3) == [4, 1, 2])
        #expect(TopK.indices(of: [1, 2], count: 9) == [1, 0])
        #expect(TopK.indices(of: [.nan, -1, .nan, 0], count: 3) == [3, 1, 0])
        #expect(TopK.indices(of: [1], count: 0) == [])
    }

    @Test func agreesWithSorting() {
        var random = SeededRandom(seed: 5)
        let scores = (0..<500).map { _ in Double(random.index(below: 60)) }
        let sorted = scores.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
        for count in [1, 2, 17, 499, 500] {
            #expect(TopK.indices(of: scores, count: count) == Array(sorted.prefix(count)))
        }
    }
}
