/// What a server must keep to under load; nil asks for nothing.
package struct LoadLimits: Hashable, Sendable {
    package var p99Milliseconds: Double?
    package var p999Milliseconds: Double?
    /// The most requests that may fail, as a share of all.
    package var failedShare: Double?
    /// The most requests that may be refused, as a share of all.
    package var refusedShare: Double?
    /// The fewest good answers a second.
    package var goodput: Double?
    /// The most processor time, in cores.
    package var cores: Double?
    /// The most memory, in megabytes.
    package var memoryMegabytes: Double?

    package init() {}

    /// Which of the limits are passed, a sentence each.
    ///
    /// - Parameters:
    ///   - cores: What the server used of the processor; nil when that is not known.
    ///   - memoryMegabytes: The most that it used; nil when that is not known.
    package func breaches(of result: LoadResult, cores: Double?, memoryMegabytes: Double?) -> [String] {
        let requests = Double(max(1, result.requests))
        var breaches: [String] = []
        func check(_ what: String, _ value: Double?, _ limit: Double?, atLeast: Bool = false) {
            guard let limit else { return }
            guard let value else { return breaches.append("\(what) is not known; the limit is \(limit)") }
            if atLeast ? value < limit : value > limit { breaches.append("\(what) is \(value); the limit is \(limit)") }
        }
        check("p99 in ms", result.answered.quantile(0.99) * 1e3, p99Milliseconds)
        check("p99.9 in ms", result.answered.quantile(0.999) * 1e3, p999Milliseconds)
        check("the share of failures", Double(result.failed) / requests, failedShare)
        check("the share of refusals", Double(result.refused.count) / requests, refusedShare)
        check("good answers a second", result.goodput, goodput, atLeast: true)
        check("processor time in cores", cores, self.cores)
        check("memory in MB", memoryMegabytes, self.memoryMegabytes)
        if result.answered.count == 0 { breaches.append("no request was answered") }
        return breaches
    }
}
