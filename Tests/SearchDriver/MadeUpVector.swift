import Mathematics

/// Unit vectors of the length of real embeddings; those of one topic lie near each other.
enum MadeUpVector {
    private static let dimensions = 384
    /// How far a vector lies from its topic's.
    private static let spread: Float = 0.8

    static func vector(topic: Int, seed: Int) -> [Float] {
        let center = direction(UInt64(topic))
        let noise = direction(UInt64(seed) &+ 1_000_003)
        return unit(zip(center, noise).map { $0 + spread * $1 })
    }

    private static func direction(_ seed: UInt64) -> [Float] {
        var random = SeededRandom(seed: seed)
        return unit((0..<dimensions).map { _ in Float(random.next() >> 40) / Float(1 << 24) - 0.5 })
    }

    private static func unit(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return vector.map { $0 / length }
    }
}
