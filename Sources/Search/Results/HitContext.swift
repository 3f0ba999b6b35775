/// What is told around each hit.
package enum HitContext: String, Hashable, Sendable, Codable, CaseIterable {
    case none
    /// The passages before and behind it.
    case neighbours
    /// All passages under the same headings.
    case section

    /// The most passages that are told before and behind a hit.
    static let reach = 20

    /// How many passages before and behind the hit may belong to it.
    var reach: Int {
        switch self {
        case .none: 0
        case .neighbours: 1
        case .section: Self.reach
        }
    }

    /// Those of the passages around the hit that belong to it; all ascend without a gap, and the hit is among them.
    func selected(from passages: [Passage], around ordinal: Int) -> [Passage] {
        guard self == .section, let hit = passages.firstIndex(where: { $0.ordinal == ordinal }) else { return passages }
        let path = passages[hit].path
        func belongs(_ passage: Passage) -> Bool { passage.path.starts(with: path) }
        let first = passages[..<hit].lastIndex { !belongs($0) }.map { $0 + 1 } ?? 0
        let end = passages[hit...].firstIndex { !belongs($0) } ?? passages.count
        return Array(passages[first..<end])
    }
}
