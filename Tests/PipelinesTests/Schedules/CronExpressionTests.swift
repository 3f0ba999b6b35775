import Foundation
import Testing

@testable import Pipelines

struct CronExpressionTests {
    @Test(arguments: [
        "", "* * * *", "* * * * * *", "60 * * * *", "* 24 * * *", "* * 0 * *", "* * * 13 *", "* * * * 8", "5-1 * * * *",
        "*/0 * * * *", "5/10 * * * *", "a * * * *", "1,,2 * * * *", "* * * FOO *", "-1 * * * *", "* * * * SUN-",
        "@daily",
    ])
    func whatIsNoExpressionIsRefused(text: String) { #expect(CronExpression(text) == nil) }

    /// From Thursday 1970-01-01, in UTC.
    private func first(_ text: String, after time: Double = -1) throws -> String {
        let schedule = Schedule(cron: try #require(CronExpression(text)))
        let next = try #require(schedule.next(1, after: time).first)
        return Date(timeIntervalSince1970: next).formatted(.iso8601)
    }

    @Test func fieldsMeanWhatCronSays() throws {
        let cases = [
            ("0 2 * * 0", "1970-01-04T02:00:00Z"), ("0 2 * * 7", "1970-01-04T02:00:00Z"),
            ("0 2 * * sun", "1970-01-04T02:00:00Z"), ("5 4 29 2 *", "1972-02-29T04:05:00Z"),
            ("0 0 13 * FRI", "1970-01-02T00:00:00Z"), ("0 0 */2 * FRI", "1970-01-09T00:00:00Z"),
            ("15-45/15 8 * mar MON-FRI", "1970-03-02T08:15:00Z"), ("0 12 31 * *", "1970-01-31T12:00:00Z"),
        ]
        for (text, expected) in cases { #expect(try first(text) == expected, "\(text)") }
    }

    @Test func whatNeverComesHasNoTimes() throws {
        #expect(Schedule(cron: try #require(CronExpression("0 0 30 2 *"))).next(1, after: 0).isEmpty)
    }

    @Test func aDayThatAZoneLeftOutIsRunAfter() throws {
        let schedule = Schedule(cron: try #require(CronExpression("0 12 30 12 *")), timeZone: "Pacific/Apia")
        // Samoa had no 30 December 2011; its 31st began at 10:00 UTC of the 30th.
        let next = try #require(schedule.next(1, after: 1_325_000_000).first)
        #expect(Date(timeIntervalSince1970: next).formatted(.iso8601) == "2011-12-30T10:00:00Z")
    }
}
