import Synchronization
import Testing

@testable import Extraction

struct TakerTimeTests {
    /// A clock that goes on when it is told to.
    private final class HandClock: Sendable {
        private let instant = Mutex(ContinuousClock.Instant.now)

        var now: ContinuousClock.Instant { instant.withLock { $0 } }

        func advance(by duration: Duration) { instant.withLock { $0 += duration } }
    }

    private let clock = HandClock()

    @Test func countsWhatTheTakerTakesOnce() async {
        let time = TakerTime { [clock] in clock.now }
        clock.advance(by: .seconds(5))
        await time.measure { clock.advance(by: .seconds(2)) }
        clock.advance(by: .seconds(7))
        #expect(time.collect() == .seconds(2))
        #expect(time.collect() == .zero)
    }

    @Test func countsAWaitThatGoesOn() async {
        let time = TakerTime { [clock] in clock.now }
        await time.measure {
            clock.advance(by: .seconds(2))
            #expect(time.collect() == .seconds(2))
            clock.advance(by: .seconds(3))
        }
        #expect(time.collect() == .seconds(3))
    }
}
