/// What changes of a run; nil leaves it.
package struct RunUpdate: Hashable, Sendable {
    package var status: Run.Status?
    /// Seconds since 1970.
    package var endedAt: Double?
    package var name: String?

    package init(status: Run.Status? = nil, endedAt: Double? = nil, name: String? = nil) {
        self.status = status
        self.endedAt = endedAt
        self.name = name
    }
}
