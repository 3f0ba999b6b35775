import Foundation

/// Chooses the features that a model may use.
struct VocabularyBuilder {
    let configuration: VectorizerConfiguration
    /// The most features of all fields together.
    let maximumFeatures: Int

    /// A vocabulary, and where the features of the table went in it.
    struct Choice {
        var vocabulary: Vocabulary
        /// By number in the table: the place in the vocabulary, or −1.
        var places: [Int32]
    }

    /// The vocabulary of some rows of a table.
    ///
    /// A feature's rarity is ln((1 + n) / (1 + d)) + 1 where d of n samples have it (scikit-learn's smoothed form,
    /// `TfidfTransformer`). Beyond `maximumFeatures`, those of most groups stay; of equal ones, the smaller hash.
    ///
    /// - Parameters:
    ///   - table: The features of all samples.
    ///   - chosen: The rows that count.
    ///   - groups: The group of each row of the table.
    /// - Returns: The vocabulary; empty when no feature is in enough groups.
    func vocabulary(of table: FeatureTable, rows chosen: [Int], groups: [Int]) -> Choice {
        let (samples, seenGroups) = frequencies(in: table, rows: chosen, groups: groups)
        var kept = zip(configuration.fields, table.blocks).map { field, block in
            block.filter { samples[$0] > 0 && seenGroups[$0] >= field.minimumGroups }
        }
        limit(&kept, groups: seenGroups, hashes: table.hashes)
        var places = [Int32](repeating: -1, count: table.hashes.count)
        var blocks: [Range<Int>] = []
        var hashes: [UInt64] = []
        var rarities: [Float] = []
        for numbers in kept {
            let start = hashes.count
            for number in numbers {
                places[number] = Int32(hashes.count)
                hashes.append(table.hashes[number])
                rarities.append(Float(log(Double(1 + chosen.count) / Double(1 + samples[number])) + 1))
            }
            blocks.append(start..<hashes.count)
        }
        let vocabulary = Vocabulary(blocks: blocks, hashes: NumberTable(hashes), rarities: NumberTable(rarities))
        return Choice(vocabulary: vocabulary, places: places)
    }

    /// By feature: how many of the rows, and how many of their groups, have it.
    private func frequencies(in table: FeatureTable, rows: [Int], groups: [Int]) -> (samples: [Int32], groups: [Int32])
    {
        let order = rows.sorted { groups[$0] == groups[$1] ? $0 < $1 : groups[$0] < groups[$1] }
        var samples = [Int32](repeating: 0, count: table.hashes.count)
        var seen = samples
        var last = [Int32](repeating: -1, count: table.hashes.count)
        for row in order {
            let group = Int32(groups[row])
            for number in table.numbers[table.rows[row]] {
                samples[Int(number)] += 1
                if last[Int(number)] != group {
                    last[Int(number)] = group
                    seen[Int(number)] += 1
                }
            }
        }
        return (samples, seen)
    }

    private func limit(_ kept: inout [[Int]], groups: [Int32], hashes: [UInt64]) {
        guard kept.reduce(0, { $0 + $1.count }) > maximumFeatures else { return }
        let order = kept.joined().sorted {
            groups[$0] == groups[$1] ? hashes[$0] < hashes[$1] : groups[$0] > groups[$1]
        }
        let chosen = Set(order.prefix(maximumFeatures))
        kept = kept.map { numbers in numbers.filter { chosen.contains($0) } }
    }
}
