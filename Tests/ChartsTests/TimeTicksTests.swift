import Charts
import Foundation
import Testing

struct TimeTicksTests {
    private let berlin = TimeZone(secondsFromGMT: 7_200)

    @Test func daysBeginAtTheReadersMidnight() throws {
        // 2026-06-01 10:00 UTC and five days on.
        let ticks = TimeTicks(over: 1_780_308_000...1_780_740_000, in: try #require(berlin))
        #expect(ticks.step == 86_400)
        #expect(ticks.values.first == 1_780_351_200)
        #expect(ticks.values.map(ticks.label) == ["2 Jun", "3 Jun", "4 Jun", "5 Jun", "6 Jun"])
    }

    @Test func hoursAreToldAsAClockTellsThem() throws {
        let ticks = TimeTicks(over: 1_780_308_000...1_780_321_000, in: try #require(berlin))
        #expect(ticks.values.map(ticks.label) == ["12:00", "13:00", "14:00", "15:00"])
    }

    @Test func aMomentHasAtMostOneMark() throws {
        #expect(TimeTicks(over: 1_780_308_000...1_780_308_000, in: try #require(berlin)).values.count == 1)
        #expect(TimeTicks(over: 1_780_308_000.5...1_780_308_000.5, in: try #require(berlin)).values.isEmpty)
    }
}
