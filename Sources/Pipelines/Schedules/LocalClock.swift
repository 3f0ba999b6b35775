import Foundation

/// The clock on the wall of a time zone.
struct LocalClock: Sendable {
    /// No zone is further from UTC, in seconds.
    private static let reach = 15 * 3600

    let zone: TimeZone

    /// Seconds to add to UTC, at that time.
    func offset(at time: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time))) }

    /// The times at which the clock shows `wall`: one as a rule, none in an hour that is skipped, two in one that is repeated.
    ///
    /// - Parameter wall: Seconds since 1970 as if the clock were UTC's.
    func times(showing wall: Int) -> [Int] {
        Set([offset(at: wall - Self.reach), offset(at: wall + Self.reach)])
            .map { wall - $0 }.filter { $0 + offset(at: $0) == wall }.sorted()
    }

    /// The first time after the clock has jumped over `wall`.
    func end(ofGapAt wall: Int) -> Int {
        var (before, after) = (wall - Self.reach, wall + Self.reach)
        let earlier = offset(at: before)
        while after - before > 1 {
            let middle = (before + after) / 2
            if offset(at: middle) == earlier { before = middle } else { after = middle }
        }
        return after
    }
}
