import Testing

@testable import Pipelines

struct ScheduleClockTests {
    private static let hour = 3600.0

    private func due(_ catchUp: Schedule.CatchUp, after hours: Double, isPaused: Bool = false) throws -> [Double] {
        let schedule = Schedule(cron: try #require(CronExpression("0 * * * *")), catchUp: catchUp)
        var clock = ScheduleClock(considered: 0)
        let times = clock.due(schedule, at: hours * Self.hour, isPaused: isPaused)
        #expect(clock.considered == hours * Self.hour)
        let again = clock.due(schedule, at: hours * Self.hour, isPaused: false)
        #expect(again.isEmpty)
        return times.map { $0 / Self.hour }
    }

    @Test func missedTimesAreMadeUpForAsThePolicySays() throws {
        #expect(try due(.latest, after: 5.5) == [5])
        #expect(try due(.all, after: 5.5) == [1, 2, 3, 4, 5])
        #expect(try due(.none, after: 5.5) == [])
        #expect(try due(.none, after: 5.01) == [5])
        #expect(try due(.latest, after: 0.5) == [])
    }

    @Test func neitherPausesNorLongAbsencesBringACrowd() throws {
        #expect(try due(.all, after: 5.5, isPaused: true) == [])
        #expect(try due(.all, after: 500).count == 100)
    }
}
