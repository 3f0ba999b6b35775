/// How many samples of each label probably are of each class.
///
/// Source: Northcutt, Jiang and Chuang 2021, "Confident Learning: Estimating Uncertainty in Dataset Labels", JAIR 70,
/// section 3.1. Details that the paper leaves open (ties, rounding, classes without samples) are those of cleanlab 2.9.
package struct ConfidentJoint: Hashable, Sendable {
    /// Room for errors of rounding, as cleanlab leaves it.
    private static let slack = 1e-6

    /// By label, then by class that it probably is; a label's row sums to its samples.
    package let counts: [[Int]]
    /// By class: from which probability a sample counts for it, which is the mean that its own samples are given.
    ///
    /// nil for a class without samples, for which none counts.
    package let thresholds: [Double?]

    /// The counts of these samples; zeros for none.
    ///
    /// - Parameters:
    ///   - labels: A class for each sample.
    ///   - probabilities: By sample, then by class; of models that did not see the sample.
    /// - Precondition: every sample has a label and a probability for each of `classCount` classes.
    package init(labels: [Int], probabilities: [[Double]], classCount: Int) {
        precondition(labels.count == probabilities.count, "a sample has a label and probabilities")
        let totals = labels.reduce(into: [Int](repeating: 0, count: classCount)) { $0[$1] += 1 }
        var sums = [Double](repeating: 0, count: classCount)
        for (label, row) in zip(labels, probabilities) { sums[label] += row[label] }
        let thresholds = (0..<classCount).map { label in
            totals[label] > 0 ? max(2 * Self.slack, sums[label] / Double(totals[label])) : nil
        }
        var counts = [[Int]](repeating: [Int](repeating: 0, count: classCount), count: classCount)
        for (label, row) in zip(labels, probabilities) {
            if let guess = Self.confidentClass(of: row, thresholds: thresholds) { counts[label][guess] += 1 }
        }
        // Every class is taken to have one right sample at least.
        for label in counts.indices { counts[label][label] = max(1, counts[label][label]) }
        self.thresholds = thresholds
        self.counts = Self.calibrated(counts, totals: totals)
    }

    /// The share of samples whose label is probably wrong; 0 for no samples.
    package var noise: Double {
        let total = counts.reduce(0) { $0 + $1.reduce(0, +) }
        let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
        return total > 0 ? 1 - Double(right) / Double(total) : 0
    }

    /// The only class that reaches its threshold, or of several the most probable class of all; nil where none does.
    private static func confidentClass(of row: [Double], thresholds: [Double?]) -> Int? {
        let reached = row.indices.filter { label in thresholds[label].map { row[label] >= $0 - slack } ?? false }
        guard reached.count > 1 else { return reached.first }
        return row.indices.max { row[$0] < row[$1] || (row[$0] == row[$1] && $0 > $1) }
    }

    /// The counts, raised so that each label has all its samples.
    private static func calibrated(_ counts: [[Int]], totals: [Int]) -> [[Int]] {
        let raised = zip(counts, totals).map { row, total in
            row.map { Double($0) / Double(row.reduce(0, +)) * Double(total) }
        }
        return raised.map(wholeNumbers)
    }

    /// The numbers rounded, with the sum that they had: what is missing goes where most was lost by rounding.
    ///
    /// Of equal losses the first counts; in cleanlab that depends on how the processor sorts.
    private static func wholeNumbers(_ numbers: [Double]) -> [Int] {
        var whole = numbers.map { $0.rounded(.toNearestOrEven) }
        var missing = Int(numbers.reduce(0, +).rounded() - whole.reduce(0, +))
        while missing != 0 {
            let step = missing > 0 ? 1 : -1
            let losses = zip(numbers, whole).map { Double(step) * ($0 - $1) }
            let order = losses.indices.sorted {
                losses[$0] == losses[$1] ? $0 < $1 : losses[$0] > losses[$1]
            }
            for index in order.prefix(abs(missing)) {
                whole[index] += Double(step)
                missing -= step
            }
        }
        return whole.map { Int($0) }
    }
}
