import TestSupport
import Testing

@testable import Search

struct HitContextTests {
    private func passages(_ paths: [[String]]) -> [Passage] {
        paths.enumerated().map { ordinal, path in
            var passage = Passage.fixture(of: 1, ordinal: 10 + ordinal, text: "text \(ordinal)")
            passage.path = path
            return passage
        }
    }

    @Test func aSectionIsAllUnderTheHitsHeadingsWithoutAGap() {
        let around = passages([["A"], ["B"], ["B", "B1"], ["B"], ["C"], ["B"]])
        #expect(HitContext.section.selected(from: around, around: 11).map(\.ordinal) == [11, 12, 13])
        #expect(HitContext.section.selected(from: around, around: 12).map(\.ordinal) == [12])
        #expect(HitContext.neighbours.selected(from: around, around: 12).count == 6)
    }
}
