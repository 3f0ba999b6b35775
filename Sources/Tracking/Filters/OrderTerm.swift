/// What found things are sorted by.
package struct OrderTerm: Hashable, Sendable {
    package var field: TrackingFilter.Field
    package var isAscending: Bool

    package init(_ field: TrackingFilter.Field, isAscending: Bool = true) {
        self.field = field
        self.isAscending = isAscending
    }
}
