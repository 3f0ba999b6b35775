/// A request was refused because it would have waited too long.
package struct Overloaded: Error, Hashable, Sendable {
    /// After how many seconds it is worth trying again, at least 1.
    package var retryAfter: Int

    package init(retryAfter: Int) { self.retryAfter = retryAfter }
}
