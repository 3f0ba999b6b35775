package import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository: DocumentIndex {
    /// How many words like a misspelt one are looked at, and in how many passages of each.
    private static let (spellingCount, spellingPassages) = (5, 3)
    private static let shortestStem = 4

    package func documents(matching query: LexicalQuery, filter: SearchFilter) async throws -> [MatchedDocument] {
        let text = PassageFields.query(query)
        return try await mending {
            try await database.read { database in
                let ready = try ready(filter, in: database)
                let matching = try text.map { try holders(of: $0, among: ready, in: database) } ?? ready
                return try Self.matched(filter, among: matching, in: database)
            }
        }
    }

    static func matched(
        _ filter: SearchFilter,
        among documents: NumberSet,
        in database: Database
    ) throws -> [MatchedDocument] {
        try numbered(filter, among: documents, in: database).map(\.document)
    }

    /// The ready documents that the filter lets through, of those of these short keys.
    static func numbered(
        _ filter: SearchFilter,
        among numbers: NumberSet,
        in database: Database
    ) throws -> [(number: Int64, document: MatchedDocument)] {
        let request: SQLRequest<Row> = """
            SELECT documents.number, documents.id, documents.name, documents.file_type, documents.date, predictions.class,
                tenants.value AS tenant, landlords.value AS landlord
            FROM documents LEFT JOIN predictions ON predictions.number = documents.prediction
            LEFT JOIN key_facts AS tenants ON tenants.document = documents.number
                AND tenants.field = 'tenant' AND tenants.state = 'found'
            LEFT JOIN key_facts AS landlords ON landlords.document = documents.number
                AND landlords.field = 'landlord' AND landlords.state = 'found'
            WHERE documents.status = 'ready' AND \(FilterCondition.sql(filter)) ORDER BY documents.number
            """
        var documents: [(Int64, MatchedDocument)] = []
        let rows = try request.fetchCursor(database)
        while let row = try rows.next() {
            guard numbers.contains(row["number"]) else { continue }
            let document = MatchedDocument(
                id: try DocumentRow.id(row["id"]),
                name: row["name"],
                documentClass: (row["class"] as String?).map(DocumentClass.init(rawValue:)),
                fileType: row["file_type"],
                date: row["date"],
                tenant: row["tenant"],
                landlord: row["landlord"]
            )
            documents.append((row["number"], document))
        }
        return documents
    }

    package func passages(of document: DocumentID, ordinals: ClosedRange<Int>) async throws -> [Passage] {
        try await database.read { database in
            let request: SQLRequest<Row> = """
                SELECT passages.* FROM passages JOIN documents ON documents.number = passages.document
                WHERE documents.id = \(document.digest)
                    AND passages.ordinal BETWEEN \(ordinals.lowerBound) AND \(ordinals.upperBound)
                ORDER BY passages.ordinal
                """
            return try request.fetchAll(database).map { try PassageRow.passage(from: $0, of: document) }
        }
    }

    // MARK: - Spelling

    package func spellings(of words: [String], filter: SearchFilter) async throws -> [String: String] {
        try await mending {
            try await database.read { database in
                let index = try self.index.snapshot(TextIndexState(from: database), in: database)
                let permitted = try ranges(of: filter, in: database).map(index.documents(withKeysIn:))
                var spellings: [String: String] = [:]
                for word in words {
                    guard let stem = TermAnalyzer.terms(in: word).first?.stem,
                        try Self.passages(with: stem, in: index, permitted, limit: 1).isEmpty
                    else { continue }
                    spellings[word] = try Self.spelling(of: word, stem, in: index, permitted, database)
                }
                return spellings
            }
        }
    }

    /// The word most like `word` in the permitted passages that have a stem like its stem.
    ///
    /// The index knows stems; words stand in the passages, and only in these: so no word comes from elsewhere.
    private static func spelling(
        of word: String,
        _ stem: String,
        in index: IndexSnapshot,
        _ permitted: [DocumentBitmap]?,
        _ database: Database
    ) throws -> String? {
        let tolerance = Spelling.tolerance(for: word)
        var best: (word: String, distance: Int)?
        var looked = 0
        // A fault in an ending keeps the stem from being cut: `parkng` is farther from `park` than from `parking`.
        let cut = stride(from: word.count - 1, through: shortestStem, by: -1).map { String(word.prefix($0)) }
        for similar in try index.terms(near: stem, distance: tolerance) + cut where looked < spellingCount {
            let ids = try passages(with: similar, in: index, permitted, limit: spellingPassages)
            looked += ids.isEmpty ? 0 : 1
            let texts = try String.fetchAll(
                database,
                SQLRequest<String>("SELECT text FROM passages WHERE id IN \(ids) ORDER BY id")
            )
            for found in texts.flatMap({ Self.words(with: similar, in: $0) }) {
                let distance = Spelling.distance(word, found)
                if distance <= tolerance, distance < best?.distance ?? .max { best = (found, distance) }
            }
        }
        return best?.word
    }

    private static func passages(
        with stem: String,
        in index: IndexSnapshot,
        _ permitted: [DocumentBitmap]?,
        limit: Int
    ) throws -> [Int64] {
        let query = try index.resolved(TextQuery([TextClause(.term(stem))]), ranking: PassageFields.ranking)
        return try index.search(query, permitted: permitted, limit: limit).map(\.key)
    }

    /// The words of the text that have this stem, as the analysis writes them.
    private static func words(with stem: String, in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        return TermAnalyzer.terms(in: text).filter { $0.stem == stem }.map { term in
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[term.span.start..<term.span.end])
            return TermAnalyzer.word(String(word))
        }
    }
}
