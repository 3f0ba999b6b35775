/// A number that a page leads with.
struct Figure: Sendable {
    var name: String
    var value: String
    /// What belongs to it, such as its interval.
    var aside: String?
    var isAlarming = false
}
