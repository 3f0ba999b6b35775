/// When a message that could not be told is tried again.
package struct RetryPlan: Hashable, Sendable {
    /// Seconds after the first failure; each one later doubles it.
    private static let first = 5.0
    private static let longest = 3_600.0
    /// Seconds after which it is given up.
    ///
    /// An Alertmanager gets the alert's state anew before long.
    private static let patience = 3 * 86_400.0
    private static let patienceOfPushes = 300.0

    /// - Parameter attempts: Those that failed, at least 1.
    /// - Returns: In seconds since 1970; nil when it is given up.
    package static func next(after attempts: Int, of notification: AlertNotification, at now: Double) -> Double? {
        let delay = min(longest, first * Double(1 << min(max(attempts, 1) - 1, 20)))
        let end = notification.createdAt + (notification.target.isAlertmanager ? patienceOfPushes : patience)
        return now + delay <= end ? now + delay : nil
    }
}
