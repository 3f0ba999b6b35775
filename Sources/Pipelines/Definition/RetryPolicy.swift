import Foundation

/// How often a failed step is tried again, and after how long.
package struct RetryPolicy: Hashable, Sendable {
    /// Further attempts after the first.
    package var count: Int
    /// Seconds before the first of them.
    package var delay: Double
    /// What the wait is multiplied by each time.
    package var factor: Double
    /// Seconds; no wait is longer.
    package var maximumDelay: Double

    package init(count: Int, delay: Double = 0, factor: Double = 2, maximumDelay: Double = 3600) {
        self.count = count
        self.delay = delay
        self.factor = factor
        self.maximumDelay = maximumDelay
    }

    package static let none = Self(count: 0)

    /// Seconds to wait after that many attempts have failed; nil when there is to be no other.
    package func wait(afterFailures failures: Int) -> Double? {
        guard failures <= count else { return nil }
        return min(maximumDelay, delay * pow(factor, Double(failures - 1)))
    }
}
