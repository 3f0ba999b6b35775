import GRDB
import Search

/// Which passages belong to which document: those of one follow each other.
struct PassagePlaces {
    typealias Place = (passages: ClosedRange<Int64>, document: Int64)

    /// Ascending.
    private let places: [Place]
    private let ranges: [Int64: ClosedRange<Int64>]

    init(from database: Database) throws {
        places = try Self.places(of: .none, in: database)
        ranges = Dictionary(places.map { ($0.document, $0.passages) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of the documents that the filter lets through, ascending.
    static func places(of filter: SearchFilter, in database: Database) throws -> [Place] {
        let request: SQLRequest<Row> = """
            SELECT first, last, document FROM passage_ranges JOIN documents ON documents.number = passage_ranges.document
            LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE \(FilterCondition.sql(filter)) ORDER BY first
            """
        var places: [Place] = []
        let rows = try request.fetchCursor(database)
        // The table checks that ranges run forwards.
        while let row = try rows.next() { places.append(((row[0] as Int64)...(row[1] as Int64), row[2])) }
        return places
    }

    /// The passages of a document by its short key; nil when it has none.
    func range(of document: Int64) -> ClosedRange<Int64>? { ranges[document] }

    /// The short keys of the documents that these passages belong to.
    func documents(of passages: [Int64]) -> Set<Int64> {
        var (documents, next) = (Set<Int64>(), 0)
        for passage in passages.sorted() {
            while next < places.count, places[next].passages.upperBound < passage { next += 1 }
            guard next < places.count else { break }
            if places[next].passages.contains(passage) { documents.insert(places[next].document) }
        }
        return documents
    }
}
