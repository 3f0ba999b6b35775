import Mathematics
import Testing

struct VectorMathTests {
    @Test(arguments: [0, 1, 7, 15, 16, 17, 31, 32, 384, 385])
    func dotMatchesThePlainSum(length: Int) {
        var random = SeededRandom(seed: UInt64(length))
        let a = (0..<length).map { _ in Float(random.unit() - 0.5) }
        let b = (0..<length).map { _ in Float(random.unit() - 0.5) }
        let plain = zip(a, b).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        #expect(abs(Double(VectorMath.dot(a, b)) - plain) < 1e-5)
    }

    @Test(arguments: [0, 1, 15, 16, 17, 384, 400])
    func byteDotIsExact(length: Int) {
        var random = SeededRandom(seed: UInt64(length))
        let a = (0..<length).map { _ in Int8(truncatingIfNeeded: random.next()) }
        let b = (0..<length).map { _ in Int8(truncatingIfNeeded: random.next()) }
        #expect(VectorMath.dot(a, b) == zip(a, b).reduce(0) { $0 + Int32($1.0) * Int32($1.1) })
    }

    @Test func byteDotBearsTheLargestProducts() {
        let lowest = [Int8](repeating: .min, count: 131_071)
        #expect(VectorMath.dot(lowest, lowest) == 131_071 * 16_384)
    }
}
