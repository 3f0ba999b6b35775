import Foundation
import Testing

@testable import Pipelines

/// Times around changes of clocks, as zoneinfo and croniter have them: see scripts/make-schedule-reference.py.
struct ScheduleReferenceTests {
    private struct Case {
        let line: String
        let schedule: Schedule
        let begin: Double
        let end: Double
        let times: [Double]

        init(_ line: Substring) throws {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            self.line = String(line)
            schedule = Schedule(
                cron: try #require(CronExpression(fields[1])),
                timeZone: fields[0],
                skippedHours: try #require(Schedule.SkippedHours(rawValue: fields[2])),
                repeatedHours: try #require(Schedule.RepeatedHours(rawValue: fields[3]))
            )
            let begin = try #require(Double(fields[4]))
            self.begin = begin
            end = try #require(Double(fields[5]))
            times = fields[6].split(separator: " ").compactMap { Double($0) }.map { begin + $0 * 60 }
        }
    }

    private static var cases: [Case] {
        get throws {
            let file = Bundle.module.bundleURL.appendingPathComponent("Fixtures/schedules.tsv")
            return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(Case.init)
        }
    }

    @Test func timesAroundChangesOfClocksAreThoseOfAnIndependentOracle() throws {
        let cases = try Self.cases
        #expect(Set(cases.map { "\($0.schedule.timeZone) \($0.begin)" }).count >= 200)
        for one in cases {
            let found = one.schedule.next(1000, after: one.begin, upTo: one.end)
            #expect(found == one.times, "\(one.line)")
        }
    }
}
