import Foundation

/// When a pipeline runs by the clock.
package struct Schedule: Hashable, Sendable {
    /// What becomes of a time of day that the clock jumps over when daylight saving begins.
    package enum SkippedHours: String, Hashable, Sendable, Codable, CaseIterable {
        /// It runs as soon as the clock has jumped.
        case runAfter = "run_after"
        case skip
    }

    /// What becomes of a time of day that the clock shows twice when daylight saving ends.
    package enum RepeatedHours: String, Hashable, Sendable, Codable, CaseIterable {
        case once, twice
    }

    /// What becomes of times at which the program was not running.
    package enum CatchUp: String, Hashable, Sendable, Codable, CaseIterable {
        /// The last of them is made up for.
        case latest
        case all, none
    }

    /// What becomes of a time at which a run of the pipeline is still under way.
    package enum Overlap: String, Hashable, Sendable, Codable, CaseIterable {
        case skip
        /// It begins when the other has ended.
        case queue
    }

    package var cron: CronExpression
    /// As in the IANA database: `Europe/Berlin`.
    package var timeZone: String
    package var skippedHours: SkippedHours
    package var repeatedHours: RepeatedHours
    package var catchUp: CatchUp
    package var overlap: Overlap

    package init(
        cron: CronExpression,
        timeZone: String = "UTC",
        skippedHours: SkippedHours = .runAfter,
        repeatedHours: RepeatedHours = .once,
        catchUp: CatchUp = .latest,
        overlap: Overlap = .skip
    ) {
        self.cron = cron
        self.timeZone = timeZone
        self.skippedHours = skippedHours
        self.repeatedHours = repeatedHours
        self.catchUp = catchUp
        self.overlap = overlap
    }

    /// Days that are looked at for one occurrence: over 27 years, for 29 February of a leap century falls on each weekday.
    private static let horizon = 10_000
    private static let secondsOfDay = 86_400

    /// Whether that names a zone.
    package static func isKnown(timeZone: String) -> Bool {
        (timeZone == "UTC" || timeZone.contains("/")) && TimeZone(identifier: timeZone) != nil
    }

    /// The first times after `time` and up to `end`, at most `count`, in seconds since 1970.
    ///
    /// The policies for hours that are skipped or repeated are for schedules that name hours. One that goes on every hour
    /// (`*` or `*/2` as the hour) follows the clock: it runs in both of the hours that look alike, and makes up for none.
    package func next(_ count: Int, after time: Double, upTo end: Double = .infinity) -> [Double] {
        guard let zone = TimeZone(identifier: timeZone) else { return [] }
        let clock = LocalClock(zone: zone)
        let start = Int(time.rounded(.down))
        let firstDay = (start + clock.offset(at: start)) / Self.secondsOfDay - 1
        let timesOfDay = cron.timesOfDay
        var found: [Double] = []
        for day in firstDay..<firstDay + Self.horizon where cron.matches(CivilDate(daysSince1970: day)) {
            if Double((day - 1) * Self.secondsOfDay) > end || found.count >= count { return found }
            let times = timesOfDay.flatMap { self.times(showing: day * Self.secondsOfDay + $0, on: clock) }.sorted()
            for candidate in times.map(Double.init) where candidate > found.last ?? time {
                guard candidate <= end, found.count < count else { return found }
                found.append(candidate)
            }
        }
        return found
    }

    private func times(showing wall: Int, on clock: LocalClock) -> [Int] {
        let times = clock.times(showing: wall)
        guard cron.namesHours else { return times }
        if times.isEmpty { return skippedHours == .runAfter ? [clock.end(ofGapAt: wall)] : [] }
        return repeatedHours == .once ? Array(times.prefix(1)) : times
    }
}
