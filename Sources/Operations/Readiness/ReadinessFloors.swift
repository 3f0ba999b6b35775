/// What a version has to reach; the defaults are the owner's.
package struct ReadinessFloors: Hashable, Sendable {
    /// Of answers, the share that must be right: more than this.
    package var accuracy: Double
    /// What 99 of 100 classifications must take less than.
    package var milliseconds: Double
    /// Good answers a second under load, at least.
    package var answersPerSecond: Double
    /// The most that a part of the documents may surely be treated worse than another, as a share.
    package var gap: Double
    /// Evidence that is older does not count.
    package var freshSeconds: Double

    package init(
        accuracy: Double = 0.9,
        milliseconds: Double = 500,
        answersPerSecond: Double = 1_000,
        gap: Double = 0.1,
        freshSeconds: Double = 30 * 86_400
    ) {
        self.accuracy = accuracy
        self.milliseconds = milliseconds
        self.answersPerSecond = answersPerSecond
        self.gap = gap
        self.freshSeconds = freshSeconds
    }
}
