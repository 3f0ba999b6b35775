import Mathematics
package import Serving

extension RolloutSimulation {
    /// So many runs, as many at once as asked for; the same seed gives the same runs.
    ///
    /// - Parameter progress: Told how many of how many are done.
    package func runs(
        _ count: Int,
        seed: UInt64,
        atOnce: Int,
        progress: @Sendable (Int, Int) -> Void
    ) async throws -> [Run] {
        var seeds = SeededRandom(seed: seed)
        return try await (0..<count).map { _ in seeds.next() }.concurrentMap(atOnce: atOnce, progress: progress) {
            seed in
            try await offThePool { try run(seed: seed) }
        }
    }
}
