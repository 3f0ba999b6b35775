import Documents

/// In which order an answer comes.
package enum SearchSort: String, Hashable, Sendable, Codable, CaseIterable {
    /// The best passages first.
    case relevance
    /// Documents with a matching passage, the latest by their own date first, those without a date last; the best passage of
    /// each.
    case date
    /// The same by name.
    case name

    /// The documents in this order; those that are equal in it by name, then by id.
    func sorted(_ documents: [MatchedDocument]) -> [MatchedDocument] {
        documents.sorted { left, right in
            if self == .date, left.date != right.date { return (left.date ?? "") > (right.date ?? "") }
            return (left.name, left.id.digest) < (right.name, right.id.digest)
        }
    }
}
