/// How far a schedule has been looked after; decides what is due.
package struct ScheduleClock: Hashable, Sendable, Codable {
    /// A time that lies back no more than so many seconds was not missed.
    private static let grace = 120.0
    /// Missed times that are made up for.
    private static let mostMissed = 100
    /// Times that are looked at in one step; a clock that was set far ahead must not keep the program busy.
    private static let mostConsidered = 10_000

    /// Seconds since 1970; all times up to here are done with.
    package var considered: Double

    package init(considered: Double) { self.considered = considered }

    /// The times at which the pipeline is to run now, and moves on to `now`.
    ///
    /// - Parameter isPaused: Times that come while it is paused are passed over for good.
    package mutating func due(_ schedule: Schedule, at now: Double, isPaused: Bool) -> [Double] {
        guard now > considered else { return [] }
        defer { considered = now }
        guard !isPaused else { return [] }
        let times = schedule.next(Self.mostConsidered, after: considered, upTo: now)
        return switch schedule.catchUp {
        case .latest: times.suffix(1)
        case .all: times.suffix(Self.mostMissed)
        case .none: times.suffix(1).filter { now - $0 <= Self.grace }
        }
    }
}
