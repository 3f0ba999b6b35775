/// What a score must know of all documents: the same for every part of an index, so that parts give equal scores.
///
/// The statistics of several parts are summed; counts include deleted documents until a merge drops them.
package struct CorpusStatistics: Hashable, Sendable {
    package var documentCount: Int
    /// The number of terms of all documents, by field.
    package var totalLengths: [Int]
    /// In how many documents each term of the query occurs, in any field; terms found by a pattern are among them.
    package var documentCounts: [String: Int]
    /// The terms that fit each pattern of the query, with their distance from it.
    package var expansions: [TextPattern: [String: Int]]

    package init(
        documentCount: Int = 0,
        totalLengths: [Int] = [],
        documentCounts: [String: Int] = [:],
        expansions: [TextPattern: [String: Int]] = [:]
    ) {
        self.documentCount = documentCount
        self.totalLengths = totalLengths
        self.documentCounts = documentCounts
        self.expansions = expansions
    }

    /// The statistics of both parts together.
    package static func + (left: Self, right: Self) -> Self {
        let fieldCount = max(left.totalLengths.count, right.totalLengths.count)
        func length(_ side: Self, _ field: Int) -> Int {
            field < side.totalLengths.count ? side.totalLengths[field] : 0
        }
        return Self(
            documentCount: left.documentCount + right.documentCount,
            totalLengths: (0..<fieldCount).map { length(left, $0) + length(right, $0) },
            documentCounts: left.documentCounts.merging(right.documentCounts, uniquingKeysWith: +),
            expansions: left.expansions.merging(right.expansions) { $0.merging($1) { min($0, $1) } }
        )
    }

    func averageLengths(_ fieldCount: Int) -> [Double] {
        (0..<fieldCount).map { field in
            guard documentCount > 0, field < totalLengths.count else { return 0 }
            return Double(totalLengths[field]) / Double(documentCount)
        }
    }
}
