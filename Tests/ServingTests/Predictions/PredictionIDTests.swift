import Mathematics
import Testing

@testable import Serving

struct PredictionIDTests {
    /// The example of RFC 9562, appendix A.6, has the time 2022-02-22T19:22:22Z.
    @Test func theTimeStandsInFront() {
        var random = SeededRandom(seed: 1)
        let id = PredictionID.make(at: 1_645_557_742, using: &random)
        #expect(id.count == 32)
        #expect(id.hasPrefix("017f22e279b07"))
        let variant = Array(id)[16]
        #expect("89ab".contains(variant))
    }

    @Test func idsDifferAndAscendWithTime() {
        var random = SeededRandom(seed: 1)
        let ids = (0..<1_000).map { PredictionID.make(at: 1_645_557_742 + Double($0) / 100, using: &random) }
        #expect(Set(ids).count == 1_000 && ids == ids.sorted())
        #expect(Set((0..<1_000).map { _ in PredictionID.make(at: 0, using: &random) }).count == 1_000)
    }
}
