import Documents
import GRDB
import Search

extension NearDuplicateTable {
    /// Whether no class, date or key fact that both documents have is another one: leases on one form differ in little but
    /// these.
    private static let sameFacts: SQL = """
        NOT EXISTS (SELECT 1 FROM key_facts AS mine
            JOIN key_facts AS theirs ON theirs.document = near_duplicates.other AND theirs.field = mine.field
            WHERE mine.document = near_duplicates.document AND mine.state = 'found' AND theirs.state = 'found'
                AND mine.folded <> theirs.folded)
        AND NOT EXISTS (SELECT 1 FROM documents AS mine
            JOIN documents AS theirs ON theirs.number = near_duplicates.other
            LEFT JOIN predictions AS mine_is ON mine_is.number = mine.prediction
            LEFT JOIN predictions AS theirs_is ON theirs_is.number = theirs.prediction
            WHERE mine.number = near_duplicates.document
                AND (mine.date <> theirs.date OR mine_is.class <> theirs_is.class))
        """

    /// The near duplicates of each of these documents among them that state the same facts, the most similar first.
    static func copies(among documents: [Int64: DocumentID], in database: Database) throws -> [DocumentID:
        [DocumentMention]]
    {
        guard documents.count > 1 else { return [:] }
        let list = NumberList.text(documents.keys.sorted())
        let request: SQLRequest<Row> = """
            SELECT near_duplicates.document, near_duplicates.other, documents.name
            FROM near_duplicates JOIN documents ON documents.number = near_duplicates.other
            WHERE near_duplicates.document IN (SELECT value FROM json_each(\(list)))
                AND near_duplicates.other IN (SELECT value FROM json_each(\(list))) AND \(sameFacts)
            ORDER BY near_duplicates.similarity DESC, near_duplicates.other
            """
        var copies: [DocumentID: [DocumentMention]] = [:]
        for row in try request.fetchAll(database) {
            guard let document = documents[row[0]], let other = documents[row[1]] else { continue }
            copies[document, default: []].append(DocumentMention(documentID: other, name: row[2]))
        }
        return copies
    }

    /// The near duplicates of one document, by their short keys.
    static func similarities(to document: Int64, in database: Database) throws -> [Int64: Double] {
        let sql = "SELECT other, similarity FROM near_duplicates WHERE document = ?"
        let pairs = try Row.fetchAll(database, sql: sql, arguments: [document]).map {
            ($0[0] as Int64, $0[1] as Double)
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    /// All pairs of ready documents that the filter lets through, each once.
    static func pairs(
        _ filter: SearchFilter,
        similarity: Double,
        withSameFacts: Bool,
        in database: Database
    ) throws -> [NearDuplicateGroup.Pair] {
        let condition = FilterCondition.sql(filter)
        let facts: SQL = withSameFacts ? sameFacts : "1"
        let visible: SQL = """
            SELECT documents.number FROM documents LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE documents.status = 'ready' AND \(condition)
            """
        let request: SQLRequest<Row> = """
            WITH visible AS MATERIALIZED (\(visible))
            SELECT near_duplicates.document, near_duplicates.other, near_duplicates.similarity FROM near_duplicates
            WHERE near_duplicates.document < near_duplicates.other AND near_duplicates.similarity >= \(similarity)
                AND near_duplicates.document IN visible AND near_duplicates.other IN visible AND \(facts)
            ORDER BY near_duplicates.document, near_duplicates.other
            """
        let pairs = try request.fetchAll(database).map { ($0[0] as Int64, $0[1] as Int64, $0[2] as Double) }
        // A document stands in up to a hundred pairs: its name is read once.
        let numbers = Set(pairs.flatMap { [$0.0, $0.1] }).sorted()
        let mentions = Dictionary(
            uniqueKeysWithValues: zip(numbers, try PassageRepository.mentions(of: numbers, in: database))
        )
        return pairs.compactMap { one, two, similarity in
            guard let first = mentions[one], let second = mentions[two] else { return nil }
            return NearDuplicateGroup.Pair(first: first, second: second, similarity: similarity)
        }
    }
}
