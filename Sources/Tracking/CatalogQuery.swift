/// Which experiments, registered models or versions are looked for, and in which order they come.
package struct CatalogQuery: Hashable, Sendable {
    package var filter: TrackingFilter
    package var order: [OrderTerm]
    /// Nil finds active and deleted ones; counts for experiments only.
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
