import Mathematics

/// How well one class is found.
package struct ClassScore: Hashable, Sendable, Codable {
    package var label: String
    /// Of those called so, the share that is; 0 when none is called so.
    package var precision: Double
    /// Of those that are, the share called so; 0 when none is.
    package var recall: Double
    /// The harmonic mean of both; 0 when both are.
    package var f1: Double
    /// The samples that are of the class.
    package var support: Int
    /// Of `recall`; Wilson's.
    package var recallInterval: RateInterval

    /// The scores of a class from its counts.
    package init(label: String, hits: Int, called: Int, support: Int) {
        self.label = label
        precision = called > 0 ? Double(hits) / Double(called) : 0
        recall = support > 0 ? Double(hits) / Double(support) : 0
        f1 = called + support > 0 ? 2 * Double(hits) / Double(called + support) : 0
        self.support = support
        recallInterval = RateInterval(WilsonInterval.interval(successes: hits, of: support))
    }

    private enum CodingKeys: String, CodingKey {
        case label, precision, recall, f1, support
        case recallInterval = "recall_interval"
    }
}
