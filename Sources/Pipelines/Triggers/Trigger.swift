/// What makes a pipeline run beside the clock and people.
package enum Trigger: Hashable, Sendable {
    /// Data came, went or changed, and then nothing did for `quiet` seconds.
    ///
    /// - Parameter source: A folder that is watched, or `store:` for the reviews.
    case dataChange(source: String, quiet: Double)
    /// The accuracy measured on reviewed documents is below `threshold`, of at least `minimumReviews` answers of the version
    /// in production. It asks again for the same version only after `pause` seconds, and when there are new reviews.
    case performanceDegradation(threshold: Double, minimumReviews: Int, pause: Double)

    package static let standardQuiet = 300.0
    package static let standardMinimumReviews = 20
    package static let standardPause = 86_400.0
}
