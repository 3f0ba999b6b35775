/// Which experiments, runs or models are looked for, and in which order they come.
package struct TrackingQuery: Hashable, Sendable {
    package var filter: TrackingFilter
    /// What is alike in all of these comes latest first; what lacks a metric, parameter or tag comes last.
    package var order: [OrderTerm]
    /// Nil finds active and deleted ones; models have none.
    package var lifecycle: Lifecycle?
    package var limit: Int
    /// From the page before.
    package var token: String?

    package init(
        filter: TrackingFilter = TrackingFilter(),
        order: [OrderTerm] = [],
        lifecycle: Lifecycle? = .active,
        limit: Int,
        token: String? = nil
    ) {
        self.filter = filter
        self.order = order
        self.lifecycle = lifecycle
        self.limit = limit
        self.token = token
    }
}
