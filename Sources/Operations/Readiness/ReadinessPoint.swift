package import Tracking

/// What a point of the checklist is called.
package struct ReadinessPoint: Hashable, Sendable {
    /// Stable and in snake case.
    package var id: String
    package var area: ReadinessItem.Area
    package var title: String

    package init(id: String, area: ReadinessItem.Area, title: String) {
        self.id = id
        self.area = area
        self.title = title
    }
}
