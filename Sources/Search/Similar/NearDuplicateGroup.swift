import Documents
import TextAnalysis

/// Documents with almost the same words, one of the other or through others.
package struct NearDuplicateGroup: Hashable, Sendable, Codable {
    /// Two documents of which at least one says what the other says.
    package struct Pair: Hashable, Sendable {
        package var first: DocumentMention
        package var second: DocumentMention
        /// The share of the runs of three words of both that both have, up to 1.
        package var similarity: Double

        package init(first: DocumentMention, second: DocumentMention, similarity: Double) {
            self.first = first
            self.second = second
            self.similarity = similarity
        }
    }

    /// At least two, in the order in which they came into the store.
    package var documents: [DocumentMention]
    /// The least similarity of two documents that holds the group together.
    package var similarity: Double

    /// The groups that the pairs make, the largest first, then in the order of their first pairs.
    package static func groups(of pairs: [Pair]) -> [Self] {
        var (documents, numbers): ([DocumentMention], [DocumentID: Int]) = ([], [:])
        func number(_ document: DocumentMention) -> Int {
            if let number = numbers[document.documentID] { return number }
            numbers[document.documentID] = documents.count
            documents.append(document)
            return documents.count - 1
        }
        let links = pairs.map { (one: number($0.first), two: number($0.second), similarity: $0.similarity) }
        var sets = DisjointSets(count: documents.count)
        // The most similar hold a group together; the others add nothing to it.
        var least: [Int: Double] = [:]
        for link in links.sorted(by: { $0.similarity > $1.similarity }) {
            let (one, two) = (sets.root(of: link.one), sets.root(of: link.two))
            guard sets.join(one, two) else { continue }
            least[sets.root(of: one)] = min(least[one] ?? 1, least[two] ?? 1, link.similarity)
        }
        let groups = sets.groups().map { members in
            Self(documents: members.map { documents[$0] }, similarity: least[sets.root(of: members[0])] ?? 1)
        }
        return groups.enumerated().sorted { left, right in
            (right.element.documents.count, left.offset) < (left.element.documents.count, right.offset)
        }.map(\.element)
    }
}
