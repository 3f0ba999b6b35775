/// What the holder of a key may do; each role may do all that the ones before it may.
package enum AccessRole: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    /// Reads and searches.
    case viewer
    /// Also adds, corrects and deletes documents.
    case reviewer
    /// Also trains, registers and deploys models.
    case engineer
    /// Also creates and revokes keys.
    case admin

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .viewer: 0
        case .reviewer: 1
        case .engineer: 2
        case .admin: 3
        }
    }
}
