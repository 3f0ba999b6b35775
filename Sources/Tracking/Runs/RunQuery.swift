/// Which runs are looked for, and in which order they come.
package struct RunQuery: Hashable, Sendable {
    /// None are found where it is empty.
    package var experiments: [ExperimentID]
    package var filter: TrackingFilter
    /// Runs that are alike in all of these come latest first.
    ///
    /// What lacks a metric, parameter or tag comes last.
    package var order: [OrderTerm]
    /// Nil finds active and deleted runs.
    package var lifecycle: Lifecycle?
    package var limit: Int
    /// From the page before.
    package var token: String?

    package init(
        experiments: [ExperimentID],
        filter: TrackingFilter = TrackingFilter(),
        order: [OrderTerm] = [],
        lifecycle: Lifecycle? = .active,
        limit: Int,
        token: String? = nil
    ) {
        self.experiments = experiments
        self.filter = filter
        self.order = order
        self.lifecycle = lifecycle
        self.limit = limit
        self.token = token
    }
}
