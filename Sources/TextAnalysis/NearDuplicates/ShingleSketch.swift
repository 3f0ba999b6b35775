/// A kilobyte of a text's shingles, by which texts that may be near duplicates are told from others.
///
/// The smallest hashes of both texts together are a sample of all their runs, so the share of them that both have is near
/// the texts' similarity. A text is only passed over where that share is `slack` below what is asked for: with 128 hashes
/// this happens to one in 10^12 pairs of similarity 0.8 or more, by Chernoff's bound exp(−128 · KL(0.5 ‖ 0.8)).
/// Source: Cohen and Kaplan 2007, "Summarizing Data Using Bottom-k Sketches".
package struct ShingleSketch: Hashable, Sendable {
    package static let size = 128
    private static let slack = 0.3

    /// The smallest hashes of the set, ascending; all where there are no more.
    package let hashes: [UInt64]
    /// Of how many.
    package let count: Int

    package init(_ set: ShingleSet) {
        hashes = Array(set.hashes.prefix(Self.size))
        count = set.hashes.count
    }

    /// One that was kept; `hashes` ascend.
    package init(hashes: [UInt64], count: Int) {
        self.hashes = hashes
        self.count = count
    }

    /// Whether the similarity of the two texts may reach `similarity`.
    package func mayReach(_ similarity: Double, with other: Self) -> Bool {
        let (small, large) = (min(count, other.count), max(count, other.count))
        guard small > 0, Double(small) >= similarity * Double(large) else { return false }
        var (one, two, seen, common) = (0, 0, 0, 0)
        // A list that ends early has nothing beyond its end.
        while seen < Self.size, one < hashes.count || two < other.hashes.count {
            let mine = one < hashes.count ? hashes[one] : .max
            let theirs = two < other.hashes.count ? other.hashes[two] : .max
            if mine == theirs { common += 1 }
            if mine <= theirs { one += 1 }
            if theirs <= mine { two += 1 }
            seen += 1
        }
        return Double(common) >= (similarity - Self.slack) * Double(seen)
    }
}
