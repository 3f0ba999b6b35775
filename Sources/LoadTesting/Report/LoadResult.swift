/// What came of the requests of a plan.
package struct LoadResult: Hashable, Sendable {
    /// From the time at which each should have been sent to its answer, of those that were answered well.
    ///
    /// So a server that stands still for a second is blamed for all who would have come in that second ("coordinated
    /// omission" is avoided).
    package var answered = LatencyHistogram()
    /// The same of those that were refused with 429 or 503.
    package var refused = LatencyHistogram()
    /// From sending a request that was refused to the refusal.
    package var refusing = LatencyHistogram()
    /// How many had another answer, by status.
    package var statuses: [Int: Int] = [:]
    /// How many had none: the connection broke or could not be made, or the time was up.
    package var broken = 0
    /// From the beginning to the end of the plan, or to the last answer where that is later.
    package var seconds = 0.0

    package init() {}

    package var failed: Int { broken + statuses.values.reduce(0, +) }
    package var requests: Int { answered.count + refused.count + failed }
    /// Good answers a second.
    package var goodput: Double { seconds > 0 ? Double(answered.count) / seconds : 0 }
    package var offered: Double { seconds > 0 ? Double(requests) / seconds : 0 }
}
