import Mathematics

/// The cases of a slice as numbers, so that the gaps of all classes can be counted again and again.
struct PartTable {
    private static let seed: UInt64 = 1

    /// What each case is.
    private let cases: [(part: Int, truth: Int, answer: Int)]
    private let partCount: Int
    /// The classes that cases have; places of truths and answers begin with them.
    private let labelCount: Int

    /// - Parameters:
    ///   - parts: The part of each case.
    ///   - truths: The class of each case.
    ///   - answers: What each case was called.
    ///   - labels: The classes whose gaps are asked for.
    init(parts: [String], truths: [String], answers: [String], labels: [String]) {
        let partPlaces = Dictionary(Set(parts).sorted().enumerated().map { ($1, $0) }) { first, _ in first }
        let labelPlaces = Dictionary(labels.enumerated().map { ($1, $0) }) { first, _ in first }
        // What was called a class that no case has is a miss of every other.
        func place(_ label: String) -> Int { labelPlaces[label] ?? labels.count }
        cases = parts.indices.map { (partPlaces[parts[$0]] ?? 0, place(truths[$0]), place(answers[$0])) }
        partCount = partPlaces.count
        labelCount = labels.count
    }

    /// One a class, in their order.
    var gaps: [FairnessGap] { gaps(of: cases.indices) }

    /// One a class, in their order; none for no cases.
    var intervals: [FairnessInterval] {
        guard !cases.isEmpty else { return [] }
        let ends = BootstrapInterval.intervals(count: cases.count, seed: Self.seed) { drawn in
            gaps(of: drawn).flatMap { [$0.demographicParity, $0.equalOpportunity, $0.equalizedOdds] }
        }.map(RateInterval.init)
        return (0..<labelCount).map { label in
            FairnessInterval(
                demographicParity: ends[3 * label],
                equalOpportunity: ends[3 * label + 1],
                equalizedOdds: ends[3 * label + 2]
            )
        }
    }

    private func gaps(of drawn: some Sequence<Int>) -> [FairnessGap] {
        let width = labelCount + 1
        var sizes = [Int](repeating: 0, count: partCount)
        var own = [Int](repeating: 0, count: partCount * width)
        var called = own
        var hits = own
        for index in drawn {
            let (part, truth, answer) = cases[index]
            sizes[part] += 1
            own[part * width + truth] += 1
            called[part * width + answer] += 1
            if truth == answer { hits[part * width + truth] += 1 }
        }
        return (0..<labelCount).map { label in
            FairnessGap(
                (0..<partCount).map { part in
                    let place = part * width + label
                    return FairnessGap.Counts(
                        own: own[place],
                        others: sizes[part] - own[place],
                        hits: hits[place],
                        alarms: called[place] - hits[place]
                    )
                }
            )
        }
    }
}
