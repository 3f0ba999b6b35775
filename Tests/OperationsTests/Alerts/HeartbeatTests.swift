import Foundation
import Monitoring
import Operations
import SQLiteStorage
import TestSupport
import Testing

/// The dead-man switch: a rule that is always broken, over the real store, on a clock that the test moves.
struct HeartbeatTests {
    private static let rules = """
        group_wait: 0s
        rules:
          - {name: watchdog, condition: look_gap >= 0, severity: info, repeat: 1m, notification: "webhook:http://127.0.0.1:9"}
        """
    private static let lookInterval = 5.0

    private let home: PipelineHome
    private let alerts: AlertRepository

    init() throws {
        home = try PipelineHome()
        let clock = home.clock
        alerts = AlertRepository(home.database, now: { clock.now }, makeID: TestStore.makeID)
    }

    /// What watches, as a process that starts anew has it.
    private func monitor() throws -> MonitoringService {
        let clock = home.clock
        let models = ModelRepository(home.database, directory: home.folder.path + "/models")
        let drift = DriftOperations(
            documents: DocumentRepository(home.database),
            reviews: ReviewRepository(home.database),
            references: DriftReferenceRepository(home.database),
            looks: DriftLookRepository(home.database),
            watches: DriftWatchRepository(home.database),
            shelf: ModelShelf(name: PipelineHome.modelName, registry: models),
            now: { clock.now }
        )
        let times = MonitoringService.Times(look: Self.lookInterval, drift: 900, driftWindow: 1)
        return try home.monitor(drift, alerts, rules: Self.rules, times: times)
    }

    /// When beats leave while it is looked for so many seconds.
    private func beats(_ monitor: MonitoringService?, for seconds: Double) async throws -> [Double] {
        var (beats, end) = ([Double](), home.clock.now + seconds)
        end -= Self.lookInterval / 2
        while home.clock.now < end {
            home.clock.move(by: Self.lookInterval)
            try await monitor?.look()
            for beat in try await alerts.claim(at: home.clock.now, lease: 120, limit: 10) {
                beats.append(home.clock.now)
                try await alerts.markSent(beat.id, at: home.clock.now)
            }
        }
        return beats
    }

    @Test func itBeatsOnceAMinuteAndWhoListensHearsWhenNobodyLooksAnyMore() async throws {
        home.clock.move(by: 1_800_000_000)
        let heard = try await beats(try monitor(), for: 600)
        // The first look measures no gap, the second one does; from then on one beat a minute.
        #expect(heard.count == 10)
        #expect(zip(heard, heard.dropFirst()).allSatisfy { $1 - $0 == 60 }, "\(heard)")
        // The watcher is dead; whoever sends goes on and has nothing to send.
        #expect(try await beats(nil, for: 3_600).isEmpty)
        // Another process takes over: the rhythm goes on, and what was told before the gap is not told again.
        let later = try await beats(try monitor(), for: 300)
        #expect(later.count == 5 && zip(later, later.dropFirst()).allSatisfy { $1 - $0 == 60 }, "\(later)")
        let told = try await alerts.notifications(nil, limit: 100).flatMap(\.messages).map(\.occasion)
        #expect(told.filter { $0 == .firing }.count == 1 && !told.contains(.resolved))
    }
}
