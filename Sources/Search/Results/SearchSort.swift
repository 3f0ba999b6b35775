/// In which order an answer comes.
///
/// Names are in the order of their characters' numbers. Documents that are equal in an order come by name, those of one name
/// as they came into the store.
package enum SearchSort: String, Hashable, Sendable, Codable, CaseIterable {
    /// The best passages first.
    case relevance
    /// Documents with a matching passage, the latest by their own date first, those without a date last; the best passage of
    /// each.
    case date
    /// The same by name.
    case name
}
