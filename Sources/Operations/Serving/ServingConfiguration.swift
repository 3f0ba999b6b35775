package import Serving

/// How models are kept ready and asked.
package struct ServingConfiguration: Hashable, Sendable {
    /// Of each version.
    package var batching: BatchPolicy
    /// About the bytes of answers that each version remembers.
    package var cacheBytes: Int
    /// The most versions that are kept ready; what answers at an endpoint is kept in any case.
    package var maximumVersions: Int
    /// For how long an endpoint's traffic is taken to be what it was when it was read last, in seconds.
    ///
    /// Another process's change of it is seen after that time at the latest.
    package var refreshSeconds: Double
    /// The most requests whose copies wait for a shadow; more are left out.
    package var maximumShadowed: Int

    package init(
        batching: BatchPolicy = BatchPolicy(),
        cacheBytes: Int = 4 << 20,
        maximumVersions: Int = 10,
        refreshSeconds: Double = 0.02,
        maximumShadowed: Int = 100
    ) {
        self.batching = batching
        self.cacheBytes = cacheBytes
        self.maximumVersions = maximumVersions
        self.refreshSeconds = refreshSeconds
        self.maximumShadowed = maximumShadowed
    }
}
