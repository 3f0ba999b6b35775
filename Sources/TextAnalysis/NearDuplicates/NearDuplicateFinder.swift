/// Finds texts that are almost the same.
///
/// Two texts are near duplicates when the Jaccard similarity of their shingles reaches a bound. Every pair is found, none
/// by chance: of two such texts, the rarest shingles of each have one in common, so only texts that share one of these are
/// compared. Only where more than a thousand texts share such a shingle, the nearest in size stand for the rest. Sources:
/// Chaudhuri, Ganti and Kaushik 2006, "A Primitive Operator for Similarity Joins in Data Cleaning";
/// Bayardo, Ma and Srikant 2007, "Scaling Up All Pairs Similarity Search". Memory is linear in the texts.
package struct NearDuplicateFinder: Sendable {
    /// Texts that are near duplicates one of the other, or through others.
    package struct Group: Hashable, Sendable {
        /// Ascending; at least two.
        package var members: [Int]
        /// The least similarity of two texts that holds the group together, up to 1.
        package var similarity: Double
    }

    /// Texts that one shingle leads to, the largest first; a bound on the work where thousands share a template.
    private static let candidatesPerShingle = 1_000
    /// Counters of how often shingles occur; two that share one are taken for more frequent, which costs time only.
    private static let counters = 1 << 22

    private let similarity: Double

    /// - Parameter similarity: From which two texts are near duplicates, above 0 and at most 1.
    package init(similarity: Double = 0.8) {
        precondition(similarity > 0 && similarity <= 1, "\(similarity) is no similarity")
        self.similarity = similarity
    }

    /// The groups of more than one text, in the order of their first; texts without words are in none.
    package func groups(of texts: [String]) -> [Group] {
        let shingles = texts.map(ShingleSet.init)
        var sets = DisjointSets(count: texts.count)
        var links: [(member: Int, similarity: Double)] = []
        let distinct = joinEqual(shingles, &sets)
        joinSimilar(shingles, distinct, &sets, &links)
        var least: [Int: Double] = [:]
        for link in links {
            let root = sets.root(of: link.member)
            least[root] = min(least[root] ?? 1, link.similarity)
        }
        return sets.groups().map { Group(members: $0, similarity: least[$0[0]] ?? 1) }
    }

    /// Joins texts with the same shingles; one of each kind is left, the smallest sets first.
    private func joinEqual(_ shingles: [ShingleSet], _ sets: inout DisjointSets) -> [Int] {
        var first: [[UInt64]: Int] = [:]
        var distinct: [Int] = []
        for (index, set) in shingles.enumerated() where !set.hashes.isEmpty {
            if let known = first[set.hashes] {
                sets.join(known, index)
            } else {
                first[set.hashes] = index
                distinct.append(index)
            }
        }
        return distinct.sorted { (shingles[$0].hashes.count, $0) < (shingles[$1].hashes.count, $1) }
    }

    private func joinSimilar(
        _ shingles: [ShingleSet],
        _ distinct: [Int],
        _ sets: inout DisjointSets,
        _ links: inout [(member: Int, similarity: Double)]
    ) {
        let frequencies = Self.frequencies(of: distinct.map { shingles[$0] })
        var index = ShingleIndex()
        var lastSeen = [Int32](repeating: -1, count: shingles.count)
        for text in distinct {
            let set = shingles[text]
            // A little less, for errors of rounding.
            let least = Int((similarity * Double(set.hashes.count) - 1e-9).rounded(.up))
            let front = Self.rarest(set, count: set.hashes.count - least + 1, frequencies: frequencies)
            for hash in front {
                var candidates = index.texts(with: hash).prefix(Self.candidatesPerShingle).makeIterator()
                // Texts come in ascending size, and the chain gives the last first.
                while let other = candidates.next(), shingles[other].hashes.count >= least {
                    guard lastSeen[other] != Int32(text) else { continue }
                    lastSeen[other] = Int32(text)
                    guard sets.root(of: other) != sets.root(of: text) else { continue }
                    let found = set.similarity(to: shingles[other])
                    guard found >= similarity else { continue }
                    sets.join(other, text)
                    links.append((text, found))
                }
            }
            for hash in front { index.add(text, with: hash) }
        }
    }

    private static func frequencies(of sets: [ShingleSet]) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: counters)
        for set in sets { for hash in set.hashes { counts[Int(hash % UInt64(counters))] &+= 1 } }
        return counts
    }

    private static func rarest(_ set: ShingleSet, count: Int, frequencies: [UInt32]) -> ArraySlice<UInt64> {
        func frequency(_ hash: UInt64) -> UInt32 { frequencies[Int(hash % UInt64(counters))] }
        return set.hashes.sorted { (frequency($0), $0) < (frequency($1), $1) }.prefix(count)
    }
}
