/// What the place of a passage in the order of one leg counts.
struct ReciprocalRanks {
    /// So that the first few places differ little (Cormack, Clarke and Büttcher, section 3).
    private static let k = 60.0

    private let scores: [Int64: Double]

    /// - Parameter value: What the leg orders passages by, the highest first, ties by id; nil for those it has nothing to say of.
    init(_ passages: [FoundPassage], by value: (FoundPassage) -> Double?) {
        let ordered = passages.compactMap { passage in value(passage).map { (id: passage.passageID, value: $0) } }
            .sorted { ($1.value, $0.id) < ($0.value, $1.id) }
        scores = Dictionary(
            uniqueKeysWithValues: ordered.enumerated().map { rank, passage in
                (passage.id, (Self.k + 1) / (Self.k + Double(rank + 1)))
            }
        )
    }

    /// 1 for the first, less for each that follows; 0 for a passage without a place.
    func score(of passage: FoundPassage) -> Double { scores[passage.passageID] ?? 0 }
}
