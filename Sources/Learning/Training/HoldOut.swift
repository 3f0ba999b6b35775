import TextAnalysis

/// Parts samples into those to learn from and those to be judged on, so that neither a group nor near duplicates are on both
/// sides, with the classes in about the same shares.
package struct HoldOut: Sendable {
    package let train: [TextSample]
    package let test: [TextSample]

    /// - Parameters:
    ///   - share: Of the samples that are held out, above 0 and at most 0.5.
    ///   - seed: The order of equal groups.
    package init(_ samples: [TextSample], share: Double, seed: UInt64) {
        precondition(share > 0 && share <= 0.5, "\(share) of the samples cannot be held out")
        let split = GroupedStratifiedFolds(Self.joined(samples), count: Int((1 / share).rounded()), seed: seed)
        train = samples.indices.filter { split.folds[$0] != 0 }.map { samples[$0] }
        test = samples.indices.filter { split.folds[$0] == 0 }.map { samples[$0] }
    }

    /// The samples, with one group for all that groups and near duplicates hold together.
    private static func joined(_ samples: [TextSample]) -> [TextSample] {
        var sets = DisjointSets(count: samples.count)
        var first: [String: Int] = [:]
        for (index, sample) in samples.enumerated() {
            guard let group = sample.group else { continue }
            if let known = first[group] { sets.join(known, index) } else { first[group] = index }
        }
        for group in NearDuplicateFinder().groups(of: samples.map(\.text)) {
            for member in group.members.dropFirst() { sets.join(group.members[0], member) }
        }
        var joined = samples
        for index in samples.indices { joined[index].group = "\(sets.root(of: index))" }
        return joined
    }
}
