import Mathematics

/// Splits samples into folds: a group is never on both sides, and classes spread as evenly as groups allow.
package struct GroupedStratifiedFolds: Hashable, Sendable {
    /// The fold of each sample; nil for one that is never tested and always trains.
    package let folds: [Int?]
    package let count: Int

    /// Deals out the groups, those with most samples of one class first, each to the fold that stays most even.
    ///
    /// - Parameters:
    ///   - samples: Auxiliary ones are not spread but follow their group; a group of only such is in no fold.
    ///   - count: At least 2; fewer folds are used when there are fewer groups.
    ///   - seed: The order of equal groups.
    package init(_ samples: [TextSample], count: Int, seed: UInt64) {
        precondition(count >= 2, "\(count) folds split nothing")
        let labels = Set(samples.compactMap(\.label)).sorted()
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        var sizes: [String: [Int]] = [:]
        let groups = Self.groups(of: samples)
        for (sample, group) in zip(samples, groups) where !sample.isAuxiliary {
            guard let place = sample.label.flatMap({ places[$0] }) else { continue }
            sizes[group, default: Array(repeating: 0, count: labels.count)][place] += 1
        }
        self.count = min(count, max(2, sizes.count))
        var random = SeededRandom(seed: seed)
        let order = random.shuffled(sizes.sorted { $0.key < $1.key }).sorted {
            ($0.value.max() ?? 0) > ($1.value.max() ?? 0)
        }
        let assigned = Self.deal(order, folds: self.count, totals: Self.sum(of: sizes.values, count: labels.count))
        folds = groups.map { assigned[$0] }
    }

    /// The group of each sample; a sample without one is alone.
    static func groups(of samples: [TextSample]) -> [String] {
        samples.enumerated().map { $1.group.map { "g \($0)" } ?? "s \($0)" }
    }

    /// The group of each sample, numbered in the order in which they appear.
    static func numberedGroups(of samples: [TextSample]) -> [Int] {
        var known: [String: Int] = [:]
        return groups(of: samples).map { group in
            let number = known[group] ?? known.count
            known[group] = number
            return number
        }
    }

    private static func sum(of counts: some Sequence<[Int]>, count: Int) -> [Int] {
        counts.reduce(into: Array(repeating: 0, count: count)) { sum, counts in
            for index in counts.indices { sum[index] += counts[index] }
        }
    }

    private static func deal(_ groups: [(key: String, value: [Int])], folds: Int, totals: [Int]) -> [String: Int] {
        var held = Array(repeating: Array(repeating: 0, count: totals.count), count: folds)
        var assigned: [String: Int] = [:]
        for (group, counts) in groups {
            // The square of a class's share in a fold grows fastest where the class already is.
            let costs = held.map { held in
                totals.indices.reduce(0.0) { cost, index in
                    guard totals[index] > 0 else { return cost }
                    let before = Double(held[index]) / Double(totals[index])
                    let after = Double(held[index] + counts[index]) / Double(totals[index])
                    return cost + after * after - before * before
                }
            }
            let sizes = held.map { $0.reduce(0, +) }
            let chosen = (0..<folds).min { (costs[$0], sizes[$0], $0) < (costs[$1], sizes[$1], $1) } ?? 0
            assigned[group] = chosen
            for index in counts.indices { held[chosen][index] += counts[index] }
        }
        return assigned
    }
}
