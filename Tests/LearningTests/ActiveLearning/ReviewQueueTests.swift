import Learning
import Mathematics
import Testing

struct ReviewQueueTests {
    private static func candidate(_ places: [Int32], _ probabilities: [Double]) -> ReviewQueue.Candidate {
        let value = 1 / Double(places.count).squareRoot()
        return ReviewQueue.Candidate(
            vector: SparseVector(indices: places, values: places.map { _ in value }),
            probabilities: probabilities
        )
    }

    @Test func theNarrowestMarginComesFirst() {
        let candidates = [
            Self.candidate([0, 1], [0.9, 0.05, 0.05]), Self.candidate([0, 2], [0.5, 0.45, 0.05]),
            Self.candidate([0, 3], [0.4, 0.2, 0.4]),
        ]
        #expect(ReviewQueue(seed: 1).next(3, of: candidates) == [2, 1, 0])
        #expect(abs(candidates[1].uncertainty - 0.95) < 1e-12)
        #expect(Self.candidate([0], []).uncertainty == 1)
    }

    @Test func noTwoAlikeAreAskedFor() {
        let candidates = [
            Self.candidate([0, 1], [0.5, 0.5]), Self.candidate([0, 1], [0.5, 0.5]),
            Self.candidate([2, 3], [0.8, 0.2]), Self.candidate([2, 3], [0.8, 0.2]),
        ]
        let chosen = ReviewQueue(seed: 1).next(2, of: candidates)
        #expect(chosen.count == 2 && Set(chosen.map { $0 / 2 }) == [0, 1])
    }

    @Test func anOddOneOutComesBehindOneThatStandsForMany() {
        let crowd = (0..<4).map { Self.candidate([0, 1, Int32(2 + $0)], [0.6, 0.4]) }
        let candidates = [Self.candidate([90, 91], [0.6, 0.4])] + crowd
        #expect(ReviewQueue(seed: 1).next(1, of: candidates)[0] != 0)
    }

    @Test func theSeedDecidesAmongEquals() {
        let candidates = (0..<20).map { Self.candidate([Int32($0)], [0.5, 0.5]) }
        let first = ReviewQueue(seed: 1).next(20, of: candidates)
        #expect(first == ReviewQueue(seed: 1).next(20, of: candidates))
        #expect(first != ReviewQueue(seed: 2).next(20, of: candidates))
        #expect(first.sorted() == Array(0..<20))
    }

    @Test func thereAreNoMoreThanThereAre() {
        #expect(ReviewQueue(seed: 1).next(5, of: []).isEmpty)
        let unknown = ReviewQueue.Candidate(vector: SparseVector(), probabilities: [0.5, 0.5])
        #expect(ReviewQueue(seed: 1).next(5, of: [unknown, unknown]).count == 2)
    }
}
