import Mathematics

/// How often labels were right, among samples whose true label is known.
package struct MeasuredAccuracy: Hashable, Sendable, Codable {
    /// Samples with both labels.
    package var count: Int
    /// 0…1.
    package var accuracy: Double
    /// Wilson's.
    package var interval: RateInterval

    /// nil where no sample has both labels.
    init?(_ pairs: [(truth: String?, label: String?)]) {
        var hits = 0
        var count = 0
        for case (let truth?, let label?) in pairs {
            count += 1
            hits += truth == label ? 1 : 0
        }
        guard count > 0 else { return nil }
        self.count = count
        accuracy = Double(hits) / Double(count)
        interval = RateInterval(WilsonInterval.interval(successes: hits, of: count))
    }
}
