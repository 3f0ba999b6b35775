/// Decides how many replicas a version has, by how long its requests waited.
///
/// It looks back over one period at a time: a mean wait above the target adds a replica; one is taken away after a while in
/// which fewer were in use. Neither ever leaves the range.
struct ReplicaScaler: Hashable, Sendable {
    /// The span after which it decides, in seconds: long beside a request, short beside what a person notices.
    static let period = 0.25
    /// For how long there must have been a replica to spare before one goes, in seconds.
    static let quietSeconds = 10.0

    private let range: ClosedRange<Int>
    private let target: Double
    /// How many there are.
    private(set) var count: Int
    private var periodEnd: Double?
    private var waits = 0
    private var waited = 0.0
    private var mostBusy = 0
    private var quietSince: Double?

    init(range: ClosedRange<Int>, target: Double) {
        self.range = range
        self.target = target
        count = range.lowerBound
    }

    /// Takes note of a request that begins after having waited, with so many replicas in use.
    mutating func note(wait: Double, busy: Int, at now: Double) {
        let end = periodEnd ?? now + Self.period
        if now >= end {
            decide(periodEnd: end, at: now)
            (periodEnd, waits, waited, mostBusy) = (now + Self.period, 0, 0, 0)
        } else {
            periodEnd = end
        }
        waits += 1
        waited += wait
        mostBusy = max(mostBusy, busy)
    }

    private mutating func decide(periodEnd: Double, at now: Double) {
        if waited > target * Double(waits) {
            count = min(range.upperBound, count + 1)
            quietSince = nil
            return
        }
        if mostBusy >= count { quietSince = nil }
        // Since the end of the period nobody has asked at all.
        let since = quietSince ?? (mostBusy < count ? periodEnd - Self.period : periodEnd)
        let isOver = now - since >= Self.quietSeconds
        if isOver { count = max(range.lowerBound, count - 1) }
        quietSince = isOver ? now : since
    }
}
