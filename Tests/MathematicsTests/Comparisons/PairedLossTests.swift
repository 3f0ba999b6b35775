import Mathematics
import Testing

struct PairedLossTests {
    struct Case: CustomTestStringConvertible {
        var onlyFirst: Int
        var onlySecond: Int
        var count: Int
        var upper: Double
        var lower: Double
        var testDescription: String { "\(onlyFirst) and \(onlySecond) of \(count)" }
    }

    /// The score statistic with the likelihood maximised numerically under the hypothesis, by SciPy 1.17
    /// (`minimize_scalar`, `brentq`).
    @Test(arguments: [
        Case(onlyFirst: 0, onlySecond: 0, count: 1000, upper: 0.002698, lower: -0.002698),
        Case(onlyFirst: 5, onlySecond: 3, count: 1000, upper: 0.007595, lower: -0.003102),
        Case(onlyFirst: 12, onlySecond: 12, count: 5485, upper: 0.001549, lower: -0.001549),
        Case(onlyFirst: 30, onlySecond: 10, count: 2000, upper: 0.015629, lower: 0.004976),
        Case(onlyFirst: 1, onlySecond: 9, count: 44, upper: -0.074514, lower: -0.302923),
        Case(onlyFirst: 0, onlySecond: 4, count: 100, upper: -0.012604, lower: -0.086153),
    ])
    func theBoundsAreThoseOfTheScoreTest(example: Case) {
        let loss = PairedLoss(onlyFirst: example.onlyFirst, onlySecond: example.onlySecond, of: example.count)
        #expect(abs(loss.upper - example.upper) < 2e-6)
        #expect(abs(loss.lower - example.lower) < 2e-6)
        #expect(loss.lower <= loss.loss && loss.loss <= loss.upper)
    }

    /// Of true losses of half a point, at most one in twenty may look smaller for sure.
    @Test func aLossIsSeldomTakenForSmaller() {
        var random = SeededRandom(seed: 5)
        var fooled = 0
        for _ in 0..<2000 {
            var (first, second) = (0, 0)
            for _ in 0..<1500 {
                let draw = random.unit()
                if draw < 0.0125 { first += 1 } else if draw < 0.02 { second += 1 }
            }
            if PairedLoss(onlyFirst: first, onlySecond: second, of: 1500).upper < 0.005 { fooled += 1 }
        }
        #expect(fooled < 2000 * 65 / 1000, "\(fooled) of 2000")
        #expect(fooled > 2000 * 35 / 1000, "\(fooled) of 2000")
    }

    @Test func noCasesProveNothing() {
        let loss = PairedLoss(onlyFirst: 0, onlySecond: 0, of: 0)
        #expect((loss.loss, loss.upper, loss.lower) == (0, 1, -1))
    }
}
