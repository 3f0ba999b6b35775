/// How often a version was asked, and where the time went, since it was loaded.
package struct BatchStatistics: Hashable, Sendable {
    /// Batches of one size.
    package struct Size: Hashable, Sendable {
        package var batches = 0
        /// In seconds, of all of them.
        package var computed = 0.0
    }

    package var answered = 0
    package var failed = 0
    package var refused = 0
    package var cached = 0
    /// How long all requests waited, in seconds.
    package var waited = 0.0
    /// How long all batches took, in seconds.
    package var computed = 0.0
    /// By the number of requests in a batch.
    package var sizes: [Int: Size] = [:]

    package init() {}

    mutating func add(batch count: Int, failures: Int, waited: Double, computed: Double) {
        answered += count - failures
        failed += failures
        self.waited += waited
        self.computed += computed
        sizes[count, default: Size()].batches += 1
        sizes[count, default: Size()].computed += computed
    }
}
