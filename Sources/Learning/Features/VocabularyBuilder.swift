import Foundation

/// Chooses the features that a model may use.
struct VocabularyBuilder {
    private struct Seen {
        var samples: Int32 = 0
        var groups: Int32 = 0
        var lastGroup: Int32 = -1
    }

    let configuration: VectorizerConfiguration
    /// The most features of all fields together.
    let maximumFeatures: Int

    /// The vocabulary of these samples.
    ///
    /// A feature's rarity is ln((1 + n) / (1 + d)) + 1 where d of n samples have it (scikit-learn's smoothed form,
    /// `TfidfTransformer`). Beyond `maximumFeatures`, those of most groups stay; of equal ones, the smaller hash.
    ///
    /// - Parameters:
    ///   - counts: The features of each sample.
    ///   - groups: The group of each sample; equal numbers must be neighbours.
    /// - Returns: The vocabulary; empty when no feature is in enough groups.
    func vocabulary(of counts: [FeatureCounts], groups: [Int]) -> Vocabulary {
        let order = groups.indices.sorted { groups[$0] == groups[$1] ? $0 < $1 : groups[$0] < groups[$1] }
        var kept = configuration.fields.enumerated().map { index, field in
            candidates(of: index, minimumGroups: field.minimumGroups, in: order.map { (counts[$0], groups[$0]) })
        }
        limit(&kept)
        var blocks: [Range<Int>] = []
        var hashes: [UInt64] = []
        var rarities: [Float] = []
        for entries in kept {
            let start = hashes.count
            for (hash, seen) in entries.sorted(by: { $0.0 < $1.0 }) {
                hashes.append(hash)
                rarities.append(Float(log(Double(1 + counts.count) / Double(1 + seen.samples)) + 1))
            }
            blocks.append(start..<hashes.count)
        }
        return Vocabulary(blocks: blocks, hashes: hashes, rarities: rarities)
    }

    private func candidates(
        of field: Int,
        minimumGroups: Int,
        in samples: [(counts: FeatureCounts, group: Int)]
    ) -> [(UInt64, Seen)] {
        var seen: [UInt64: Seen] = [:]
        for sample in samples {
            for entry in sample.counts.fields[field] {
                var known = seen[entry.hash, default: Seen()]
                known.samples += 1
                if known.lastGroup != Int32(sample.group) {
                    known.lastGroup = Int32(sample.group)
                    known.groups += 1
                }
                seen[entry.hash] = known
            }
        }
        return seen.filter { $0.value.groups >= minimumGroups }.map { ($0.key, $0.value) }
    }

    private func limit(_ kept: inout [[(UInt64, Seen)]]) {
        guard kept.reduce(0, { $0 + $1.count }) > maximumFeatures else { return }
        let order = kept.joined().sorted {
            $0.1.groups == $1.1.groups ? $0.0 < $1.0 : $0.1.groups > $1.1.groups
        }
        let chosen = Set(order.prefix(maximumFeatures).map(\.0))
        kept = kept.map { entries in entries.filter { chosen.contains($0.0) } }
    }
}
