/// How requests for one version of a model are taken together, how many may wait, and for how long.
///
/// The words are Triton's (`dynamic_batching`): a free replica takes at once what waits, up to `maximumBatch`; only where
/// `delay` is above 0 does it wait for company first.
package struct BatchPolicy: Hashable, Sendable {
    /// The most requests that one replica answers together.
    package var maximumBatch: Int
    /// How long the first request of a batch waits for company although a replica is free, in seconds.
    ///
    /// A linear classifier has no cost that a batch would share, so 0 suits it; a model with a fixed cost a call gains.
    package var delay: Double
    /// The most requests that wait; more are refused.
    package var maximumWaiting: Int
    /// The longest that a request may wait before its batch begins, in seconds; what would wait longer is refused at once.
    package var longestWait: Double
    /// How many batches may be under way at the same time, at least and at most.
    package var replicas: ClosedRange<Int>
    /// The mean wait above which another replica is added, in seconds.
    package var scaleUpWait: Double

    /// - Precondition: there is at least one replica, and batches and the queue hold at least one request.
    package init(
        maximumBatch: Int = 32,
        delay: Double = 0,
        maximumWaiting: Int = 1_000,
        longestWait: Double = 0.5,
        replicas: ClosedRange<Int> = 1...5,
        scaleUpWait: Double = 0.005
    ) {
        precondition(maximumBatch > 0 && maximumWaiting > 0 && replicas.lowerBound > 0, "a policy that answers nothing")
        precondition(delay >= 0 && longestWait > 0 && scaleUpWait > 0, "a policy with times that are none")
        self.maximumBatch = maximumBatch
        self.delay = delay
        self.maximumWaiting = maximumWaiting
        self.longestWait = longestWait
        self.replicas = replicas
        self.scaleUpWait = scaleUpWait
    }
}
