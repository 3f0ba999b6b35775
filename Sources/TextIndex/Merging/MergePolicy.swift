/// Which segments to make one of: tiers, so that each document is written again only a few times.
///
/// Segments of one tier differ by less than `fanIn` in size; as soon as there are `fanIn` of a tier, they become one of
/// the next. A segment most of whose documents are deleted is written again by itself.
enum MergePolicy {
    static let fanIn = 8
    /// Segments of up to so many documents are one tier.
    private static let smallest = 1024

    /// The indices of the segments to merge now; nil when nothing is due.
    static func next(_ segments: [SegmentRecord]) -> [Int]? {
        let tiers = Dictionary(grouping: segments.indices) { tier(of: segments[$0].liveCount) }
        let full = tiers.filter { $0.value.count >= fanIn }.min { $0.key < $1.key }
        if let full { return Array(full.value.prefix(fanIn)) }
        return segments.firstIndex { 2 * $0.liveCount < $0.documentCount }.map { [$0] }
    }

    private static func tier(of count: Int) -> Int {
        var (tier, bound) = (0, smallest)
        while count > bound { (tier, bound) = (tier + 1, bound * fanIn) }
        return tier
    }
}
