import Documents

/// Brings blocks of lines into the order in which they are read.
///
/// After Breuel, "High performance document layout analysis" (2003): a block comes before those below it, and before
/// those to its right unless a block that spans both stands between them.
enum ReadingOrder {
    /// More blocks than this are no page of columns; they stay as they are, as the order takes their number cubed.
    private static let maximumBlocks = 60
    /// The share of the narrower block that must lie under another for the two to be in one column.
    private static let minimumOverlap = 0.2
    /// How far below a block the next one of its column goes on with it, in heights of a line.
    private static let maximumPause = 3.0

    private struct Block {
        var left: Double
        var right: Double
        var top: Double
        var bottom: Double
        /// Of its lines, the median.
        var lineHeight: Double
        var middle: Double { (top + bottom) / 2 }

        init(_ lines: [TextLine]) {
            left = lines.map(\.left).min() ?? 0
            right = lines.map(\.right).max() ?? 0
            top = lines.map(\.top).min() ?? 0
            bottom = lines.map(\.bottom).max() ?? 0
            lineHeight = Median.of(lines.map(\.height)) ?? 0
        }

        func sharesColumn(with other: Self) -> Bool {
            let overlap = min(right, other.right) - max(left, other.left)
            return overlap > minimumOverlap * min(right - left, other.right - other.left)
        }
    }

    /// The same lists of lines in reading order.
    static func sorted(_ flows: [[TextLine]]) -> [[TextLine]] {
        guard flows.count > 2, flows.count <= maximumBlocks else { return flows }
        let blocks = flows.map(Block.init)
        var waiting = Array(flows.indices)
        var order: [Int] = []
        while !waiting.isEmpty {
            let free = waiting.filter { block in !waiting.contains { comes($0, before: block, of: blocks) } }
            // Where blocks wait for one another, the order found from the top stands.
            let next = continuation(of: order.last, among: free, of: blocks) ?? free.first ?? waiting[0]
            order.append(next)
            waiting.removeAll { $0 == next }
        }
        return order.map { flows[$0] }
    }

    /// The block close below the last one in its column.
    private static func continuation(of last: Int?, among free: [Int], of blocks: [Block]) -> Int? {
        guard let last else { return nil }
        let block = blocks[last]
        let below = free.filter { blocks[$0].sharesColumn(with: block) && blocks[$0].middle > block.middle }
        let nearest = below.min { blocks[$0].top < blocks[$1].top }
        return nearest.flatMap { blocks[$0].top - block.bottom <= maximumPause * block.lineHeight ? $0 : nil }
    }

    private static func comes(_ first: Int, before second: Int, of blocks: [Block]) -> Bool {
        guard first != second else { return false }
        let (one, other) = (blocks[first], blocks[second])
        if one.sharesColumn(with: other) { return one.middle < other.middle }
        guard one.left < other.left, one.top < other.bottom else { return false }
        return !blocks.indices.contains { index in
            guard index != first, index != second else { return false }
            let block = blocks[index]
            return block.middle > min(one.middle, other.middle) && block.middle < max(one.middle, other.middle)
                && block.sharesColumn(with: one) && block.sharesColumn(with: other)
        }
    }
}
