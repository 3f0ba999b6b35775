/// A stretch of days that a question names: `next 12 months`, `Q3 2027`, `before March 1, 2027`.
package struct DateWindow: Hashable, Sendable {
    /// ISO 8601 days; both ends belong to it; nil where it is open.
    package var from: String?
    package var to: String?

    package init(from: String?, to: String?) {
        self.from = from
        self.to = to
    }
}
