import Charts
import Foundation
import Testing

struct TimeTicksTests {
    private let berlin = TimeZone(secondsFromGMT: 7_200)
    private let british = Locale(identifier: "en_GB")

    @Test func daysBeginAtTheReadersMidnight() throws {
        // 2026-06-01 10:00 UTC and five days on.
        let ticks = TimeTicks(over: 1_780_308_000...1_780_740_000, in: try #require(berlin), british)
        #expect(ticks.step == 86_400)
        #expect(ticks.values.first == 1_780_351_200)
        #expect(ticks.values.map(ticks.label) == ["2 Jun", "3 Jun", "4 Jun", "5 Jun", "6 Jun"])
    }

    @Test func hoursAreToldAsAClockTellsThem() throws {
        let ticks = TimeTicks(over: 1_780_308_000...1_780_321_000, in: try #require(berlin), british)
        #expect(ticks.values.map(ticks.label) == ["12:00", "13:00", "14:00", "15:00"])
    }

    @Test(arguments: [
        ("en_US", ["12:00 PM", "1:00 PM", "2:00 PM", "3:00 PM"], ["Jun 2", "Jun 3"]),
        ("de_DE", ["12:00", "13:00", "14:00", "15:00"], ["2. Juni", "3. Juni"]),
    ])
    func timesAreWrittenAsTheirReaderWritesThem(locale: String, hours: [String], days: [String]) throws {
        let (zone, locale) = (try #require(berlin), Locale(identifier: locale))
        let day = TimeTicks(over: 1_780_308_000...1_780_321_000, in: zone, locale)
        // Unicode's narrow blanks are as good as any.
        #expect(day.values.map { day.label($0).replacing("\u{202F}", with: " ") } == hours)
        let week = TimeTicks(over: 1_780_308_000...1_780_440_000, in: zone, locale, about: 2)
        #expect(week.values.map(week.label) == days)
    }

    @Test func aMomentHasAtMostOneMark() throws {
        #expect(TimeTicks(over: 1_780_308_000...1_780_308_000, in: try #require(berlin), british).values.count == 1)
        #expect(TimeTicks(over: 1_780_308_000.5...1_780_308_000.5, in: try #require(berlin), british).values.isEmpty)
    }
}
