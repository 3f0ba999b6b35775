import Learning
import Mathematics
import Testing

struct GroupedStratifiedFoldsTests {
    private let samples = (0..<120).map { index in
        TextSample(
            text: "",
            label: index % 4 == 0 ? "a" : "b",
            group: "\(index / 3)",
            isAuxiliary: index >= 108
        )
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func aGroupIsInOneFold(seed: UInt64) {
        let folds = GroupedStratifiedFolds(samples, count: 5, seed: seed)
        var foldsOfGroup: [String: Set<Int?>] = [:]
        for (sample, fold) in zip(samples, folds.folds) { foldsOfGroup[sample.group ?? "", default: []].insert(fold) }
        #expect(foldsOfGroup.values.allSatisfy { $0.count == 1 })
    }

    @Test(arguments: 0..<5 as Range<UInt64>)
    func classesSpreadEvenly(seed: UInt64) {
        let folds = GroupedStratifiedFolds(samples, count: 5, seed: seed)
        for label in ["a", "b"] {
            let sizes = (0..<5).map { fold in
                zip(samples, folds.folds).count { $0.label == label && $1 == fold && !$0.isAuxiliary }
            }
            #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 3, "\(sizes)")
        }
    }

    @Test func auxiliaryGroupsAlwaysTrain() {
        let folds = GroupedStratifiedFolds(samples, count: 5, seed: 1).folds
        #expect(folds[108...].allSatisfy { $0 == nil })
        #expect(folds[..<108].allSatisfy { $0 != nil })
    }

    @Test func auxiliaryCopiesFollowTheirGroup() {
        let pair = [
            TextSample(text: "", label: "a", group: "x"), TextSample(text: "", label: "b", group: "y"),
            TextSample(text: "", label: "a", group: "x", isAuxiliary: true),
        ]
        let folds = GroupedStratifiedFolds(pair, count: 2, seed: 1).folds
        #expect(folds[0] == folds[2])
        #expect(folds[0] != folds[1])
    }

    @Test func theSeedDecides() {
        let first = GroupedStratifiedFolds(samples, count: 5, seed: 1)
        #expect(first == GroupedStratifiedFolds(samples, count: 5, seed: 1))
        #expect(first != GroupedStratifiedFolds(samples, count: 5, seed: 2))
    }
}
