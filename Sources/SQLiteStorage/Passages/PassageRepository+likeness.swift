package import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository {
    /// How many passages by meaning lead to documents that are compared.
    private static let nearestPassages = 400
    /// How many documents are compared by the means of their vectors, those that share the most weight of words first.
    private static let maximumCompared = 500

    package func nearDuplicates(
        similarity: Double,
        withSameFacts: Bool,
        filter: SearchFilter
    ) async throws -> [NearDuplicateGroup] {
        let pairs = try await database.read { database in
            try NearDuplicateTable.pairs(
                filter,
                similarity: similarity,
                withSameFacts: withSameFacts,
                in: database
            )
        }
        return NearDuplicateGroup.groups(of: pairs)
    }

    package func likeness(to document: DocumentID, filter: SearchFilter) async throws -> DocumentLikeness? {
        try await mending {
            try await database.read { database in
                guard let number = try DocumentRow.number(of: document, in: database),
                    try Self.matched(filter, among: NumberSet([number]), in: database).isEmpty == false
                else { return nil }
                let index = try self.index.snapshot(TextIndexState(from: database), in: database)
                let places = try PassagePlaces(from: database)
                let terms = try Self.tellingTerms(of: number, in: index, database)
                let permitted = try ranges(of: filter, in: database)
                var shared: [Int64: [Int]] = [:]
                for (term, holders) in try Self.holders(of: terms, permitted, in: index, places).enumerated() {
                    for holder in holders where holder != number { shared[holder, default: []].append(term) }
                }
                let cosines = try cosines(of: number, terms, shared, permitted, places, in: database)
                let similarities = try NearDuplicateTable.similarities(to: number, in: database)
                let others = Set(shared.keys).union(cosines.keys)
                return DocumentLikeness(
                    terms: terms,
                    others: try Self.numbered(filter, among: NumberSet(others), in: database).map { number, document in
                        DocumentLikeness.Other(
                            document: document,
                            shared: shared[number] ?? [],
                            cosine: cosines[number],
                            similarity: similarities[number]
                        )
                    }
                )
            }
        }
    }

    // MARK: - Words

    private static func tellingTerms(
        of document: Int64,
        in index: IndexSnapshot,
        _ database: Database
    ) throws -> [TellingTerm] {
        let texts = try String.fetchCursor(
            database,
            sql: "SELECT text FROM passages WHERE document = ? ORDER BY ordinal",
            arguments: [document]
        )
        var counter = TermCounter()
        while let text = try texts.next() { counter.add(text) }
        let counts = counter.counts
        let clauses = TellingTerm.candidates(of: counts).map { TextClause(.term($0)) }
        let statistics = try index.statistics(for: TextQuery(clauses))
        return TellingTerm.best(of: counts, holders: statistics.documentCounts, total: statistics.documentCount)
    }

    /// By term: the documents that have it.
    private static func holders(
        of terms: [TellingTerm],
        _ permitted: [ClosedRange<Int64>]?,
        in index: IndexSnapshot,
        _ places: PassagePlaces
    ) throws -> [Set<Int64>] {
        let sets = try permitted.map(index.documents(withKeysIn:))
        return try terms.map { term in
            let query = try index.resolved(TextQuery([TextClause(.term(term.stem))]), ranking: PassageFields.ranking)
            return places.documents(of: try index.keys(matching: query, permitted: sets))
        }
    }

    // MARK: - Meaning

    /// The cosine of the mean of the document's vectors with that of each other one that shares words or is near.
    private func cosines(
        of document: Int64,
        _ terms: [TellingTerm],
        _ shared: [Int64: [Int]],
        _ permitted: [ClosedRange<Int64>]?,
        _ places: PassagePlaces,
        in database: Database
    ) throws -> [Int64: Double] {
        let table = try vectors.table(in: database)
        guard let range = places.range(of: document), let mean = table.mean(of: range) else { return [:] }
        let near = table.nearest(to: mean, among: permitted, limit: Self.nearestPassages).map(\.passage)
        let weights = shared.mapValues { $0.reduce(0) { $0 + terms[$1].weight } }
        let byWords = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.maximumCompared)
        var cosines: [Int64: Double] = [:]
        for other in places.documents(of: near).union(byWords.map(\.key)) where other != document {
            guard let range = places.range(of: other), let theirs = table.mean(of: range) else { continue }
            cosines[other] = zip(mean, theirs).reduce(0) { $0 + Double($1.0) * Double($1.1) }
        }
        return cosines
    }
}
