import Mathematics

/// Finds samples whose label is probably wrong.
///
/// Source: Northcutt, Jiang and Chuang 2021, "Confident Learning", JAIR 70, section 3.2. The samples found are those of
/// cleanlab 2.9's `find_label_issues` with its defaults otherwise.
package struct LabelIssueFinder: Sendable {
    /// How the suspects are chosen once it is known how many there are.
    package enum Pruning: String, Hashable, Sendable, CaseIterable {
        /// Of each label and other class, those that are most probably of the other.
        case byNoiseRate = "prune_by_noise_rate"
        /// Of each label, those that are least probably of it.
        case byClass = "prune_by_class"
        /// Those that both choose.
        case both
    }

    /// A sample is no suspect where its own label is within this of being the most probable.
    private static let slack = 1e-6

    private let pruning: Pruning

    package init(pruning: Pruning = .byNoiseRate) { self.pruning = pruning }

    /// The places of the suspects, the label with the smallest probability first.
    ///
    /// - Parameters:
    ///   - labels: A class for each sample.
    ///   - probabilities: By sample, then by class; of models that did not see the sample.
    ///   - joint: That of the same samples.
    package func suspects(labels: [Int], probabilities: [[Double]], joint: ConfidentJoint) -> [Int] {
        let wrong = Self.wrongCounts(joint)
        var chosen: Set<Int> = []
        for label in joint.counts.indices {
            // A class keeps its last sample.
            let members = labels.indices.filter { labels[$0] == label }
            guard members.count > 1 else { continue }
            let rows = members.map { probabilities[$0] }
            let picked =
                switch pruning {
                case .byNoiseRate: Self.byNoiseRate(rows, label: label, wrong: wrong[label])
                case .byClass: Self.byClass(rows, label: label, wrong: wrong[label])
                case .both:
                    Self.byNoiseRate(rows, label: label, wrong: wrong[label])
                        .intersection(Self.byClass(rows, label: label, wrong: wrong[label]))
                }
            chosen.formUnion(picked.map { members[$0] })
        }
        return
            chosen
            .filter { Self.mostProbable(probabilities[$0], favouring: labels[$0]) != labels[$0] }
            .sorted { (probabilities[$0][labels[$0]], $0) < (probabilities[$1][labels[$1]], $1) }
    }

    /// By label, then by class: how many samples are to be chosen; at the label itself, how many are not.
    ///
    /// A label keeps at least one sample, which is taken evenly from the others.
    private static func wrongCounts(_ joint: ConfidentJoint) -> [[Int]] {
        joint.counts.enumerated().map { label, row in
            let added = max(0, 1 - row[label])
            let others = max(1, row.count { $0 != 0 } - 1)
            return row.enumerated().map { index, count in
                index == label ? max(1, count) : Int(max(0, Double(count) - Double(added) / Double(others)))
            }
        }
    }

    private static func byNoiseRate(_ rows: [[Double]], label: Int, wrong: [Int]) -> Set<Int> {
        var chosen: Set<Int> = []
        for other in wrong.indices where other != label && wrong[other] > 0 {
            chosen.formUnion(TopK.indices(of: rows.map { $0[other] - $0[label] }, count: wrong[other]))
        }
        return chosen
    }

    private static func byClass(_ rows: [[Double]], label: Int, wrong: [Int]) -> Set<Int> {
        Set(TopK.indices(of: rows.map { -$0[label] }, count: rows.count - wrong[label]))
    }

    private static func mostProbable(_ row: [Double], favouring label: Int) -> Int {
        func value(_ index: Int) -> Double { index == label ? row[index] + slack : row[index] }
        return row.indices.max { value($0) < value($1) || (value($0) == value($1) && $0 > $1) } ?? label
    }
}
