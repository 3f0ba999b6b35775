/// A clock on which a minute passes in a real quarter of a second.
struct HurriedClock: Clock {
    typealias Instant = ContinuousClock.Instant

    private static let speed = 240

    private let clock = ContinuousClock()

    var now: Instant { clock.now }
    var minimumResolution: Duration { clock.minimumResolution }

    func sleep(until deadline: Instant, tolerance: Duration?) async throws {
        let hurried = clock.now.advanced(by: clock.now.duration(to: deadline) / Self.speed)
        try await clock.sleep(until: hurried, tolerance: nil)
    }
}
