import Mathematics

/// Counts right and wrong choices, class by class.
struct ChoiceTally {
    private static let bootstrapSeed: UInt64 = 1

    private var hits: [Int]
    private var called: [Int]
    private var support: [Int]

    init(classCount: Int) {
        hits = Array(repeating: 0, count: classCount)
        called = hits
        support = hits
    }

    /// Counts a choice of the largest value; of equal ones, the first.
    mutating func add(_ values: [Double], truth: Int) {
        add(answer: Self.choice(values), truth: truth)
    }

    /// The place of the largest value; of equal ones, the first.
    static func choice(_ values: [Double]) -> Int {
        var best = 0
        for index in values.indices where values[index] > values[best] { best = index }
        return best
    }

    /// Counts a choice.
    mutating func add(answer: Int, truth: Int) {
        called[answer] += 1
        support[truth] += 1
        if answer == truth { hits[truth] += 1 }
    }

    /// The mean F1 of the classes that cases have; 0 for no cases.
    var macroF1: Double {
        let scores = support.indices.filter { support[$0] > 0 }.map { label in
            2 * Double(hits[label]) / Double(called[label] + support[label])
        }
        return scores.reduce(0, +) / Double(max(1, scores.count))
    }

    /// The 95 % interval of the macro-F1 of these cases, by a bootstrap; nil for no cases.
    static func macroF1Interval(of cases: [(truth: Int, answer: Int)], classCount: Int) -> RateInterval? {
        guard !cases.isEmpty else { return nil }
        return RateInterval(
            BootstrapInterval.interval(count: cases.count, seed: bootstrapSeed) { drawn in
                var tally = Self(classCount: classCount)
                for index in drawn { tally.add(answer: cases[index].answer, truth: cases[index].truth) }
                return tally.macroF1
            }
        )
    }

    /// The figures so far.
    func score(of candidate: Candidate, round: Int) -> CandidateScore {
        let count = support.reduce(0, +)
        let right = hits.reduce(0, +)
        return CandidateScore(
            candidate: candidate,
            round: round,
            count: count,
            accuracy: Double(right) / Double(max(1, count)),
            accuracyInterval: RateInterval(WilsonInterval.interval(successes: right, of: count)),
            macroF1: macroF1
        )
    }
}
