import Mathematics

/// Compares a feature's distribution with the one that it had.
struct FeatureComparison: Sendable {
    /// Bins of numbers: as many as the index was studied with.
    static let bins = 10

    private let name: String
    private let before: FeatureProfile
    private let now: FeatureProfile
    /// Nil of categories.
    private let pair: CountedPair?
    private let edges: [Double]
    private let names: [String]

    init(name: String, before: FeatureProfile, now: FeatureProfile) {
        self.name = name
        self.before = before
        self.now = now
        pair = before.isNumeric ? CountedPair(before.allNumbers, now.allNumbers) : nil
        edges = pair?.first.edges(Self.bins) ?? []
        names = pair == nil ? Set(before.allCategories.keys).union(now.allCategories.keys).sorted() : []
    }

    var drift: FeatureDrift {
        let cells = cells
        let shift = ShareShift(cells.before, cells.now)
        let test = pair.map { KolmogorovSmirnov($0) }
        // Of two tests of one feature the smaller p, corrected for that there are two.
        let p = test.map { min(1, 2 * min($0.p, shift.test.p)) } ?? shift.test.p
        let deviation = pair?.first.moments.variance.squareRoot() ?? 0
        return FeatureDrift(
            feature: name,
            score: shift.correctedDistance,
            stability: shift.correctedStability,
            kolmogorovSmirnov: test?.statistic,
            wasserstein: pair.flatMap { deviation > 0 ? $0.wasserstein / deviation : nil },
            missingBefore: Self.share(before.allMissing, of: cells.before),
            missingNow: Self.share(now.allMissing, of: cells.now),
            p: p,
            adjustedP: p,
            effectOnPredictions: effect(cells.before, cells.now),
            isDrifting: false
        )
    }

    /// Counts by bin or category, the last of them where nothing was known.
    private var cells: (before: [Int], now: [Int]) {
        (
            binned(pair?.first, before.allCategories) + [before.allMissing],
            binned(pair?.second, now.allCategories) + [now.allMissing]
        )
    }

    private func binned(_ numbers: CountedValues?, _ categories: [String: Int]) -> [Int] {
        if pair != nil { return numbers?.counts(between: edges) ?? Array(repeating: 0, count: edges.count + 1) }
        return names.map { categories[$0] ?? 0 }
    }

    /// Half the sum, over classes, of how far P(class) moves when the shares of the cells do and P(class | cell) stays.
    private func effect(_ countsBefore: [Int], _ countsNow: [Int]) -> Double {
        let (n, m) = (Double(countsBefore.reduce(0, +)), Double(countsNow.reduce(0, +)))
        guard n > 0, m > 0 else { return 0 }
        let classes = Set(before.numbers.keys).union(before.categories.keys).union(before.missing.keys)
        let shifts = classes.map { name -> Double in
            let own =
                binned(before.numbers[name]?.values, before.categories[name] ?? [:])
                + [before.missing[name] ?? 0]
            return zip(own, zip(countsBefore, countsNow)).reduce(0) { sum, cell in
                guard cell.1.0 > 0 else { return sum }
                return sum + (Double(cell.1.1) / m - Double(cell.1.0) / n) * Double(cell.0) / Double(cell.1.0)
            }
        }
        return shifts.reduce(0) { $0 + abs($1) } / 2
    }

    private static func share(_ count: Int, of cells: [Int]) -> Double {
        let total = cells.reduce(0, +)
        return total > 0 ? Double(count) / Double(total) : 0
    }
}
