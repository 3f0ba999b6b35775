import Documents

/// Tells two blocks to sign that stand side by side from the rows of a form or a table.
///
/// Read across, `By: ____ By: ____` says nothing of who signs; each party's block is read by itself.
enum SigningColumns {
    /// The fewest lines of a block.
    static let minimumLines = 3
    /// How many rows must have the same label on both sides.
    static let minimumPairs = 2
    private static let labels: Set<String> = [
        "attest", "by", "date", "dated", "its", "name", "print", "printed", "sign", "signature", "signed", "title",
        "witness",
    ]
    /// Labels that are found in other forms too, and prove nothing alone.
    private static let commonLabels: Set<String> = ["date", "dated", "name", "title"]

    /// The rows of the uppermost two blocks, from the first one with a right half on; nil when there are none.
    static func rows(in halves: [(left: TextLine?, right: TextLine?)]) -> Range<Int>? {
        var pairs: [(row: Int, label: String)] = []
        var end: Int?
        for (row, (left, right)) in halves.enumerated() {
            guard let left, let right, let label = label(of: left), label == self.label(of: right) else { continue }
            if let former = pairs.first(where: { $0.label == label }), end == nil, pairs.count >= minimumPairs {
                end = widestGap(in: halves, after: former.row, upTo: row)
            }
            pairs.append((row, label))
        }
        guard pairs.count >= minimumPairs, pairs.contains(where: { !commonLabels.contains($0.label) }),
            let first = halves.firstIndex(where: { $0.right != nil }),
            let last = halves[..<(end ?? halves.count)].lastIndex(where: { $0.right != nil }),
            last - first + 1 >= minimumLines
        else { return nil }
        return first..<last + 1
    }

    /// Whether enough of the lines begin with a label.
    static func mayHaveRows(_ lines: some Sequence<TextLine>) -> Bool {
        lines.count { label(of: $0) != nil } >= minimumPairs
    }

    /// The row before which the widest gap is: there the blocks below begin.
    private static func widestGap(
        in halves: [(left: TextLine?, right: TextLine?)],
        after first: Int,
        upTo last: Int
    ) -> Int {
        let middles = halves.map { ($0.left ?? $0.right)?.middle ?? 0 }
        return (first + 1...last).max { middles[$0] - middles[$0 - 1] < middles[$1] - middles[$1 - 1] } ?? last
    }

    private static func label(of line: TextLine) -> String? {
        guard let word = line.words.first?.text.lowercased() else { return nil }
        let letters = String(word.prefix { $0.isLetter })
        return labels.contains(letters) ? letters : nil
    }
}
