import Testing

@testable import Extraction

struct TakerTimeTests {
    @Test func countsWhatTheTakerTakesOnce() async {
        let time = TakerTime()
        await time.measure { try? await Task.sleep(for: .milliseconds(20)) }
        #expect(time.collect() >= .milliseconds(20))
        #expect(time.collect() == .zero)
    }

    @Test func countsAWaitThatGoesOn() async {
        let time = TakerTime()
        await time.measure {
            try? await Task.sleep(for: .milliseconds(20))
            #expect(time.collect() >= .milliseconds(20))
            #expect(time.collect() > .zero)
        }
    }
}
