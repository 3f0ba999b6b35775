import GRDB

/// Which passages belong to which document: those of one follow each other.
struct PassagePlaces {
    typealias Place = (passages: ClosedRange<Int64>, document: Int64)

    /// Ascending.
    private let places: [Place]
    private let ranges: [Int64: ClosedRange<Int64>]

    init(from database: Database) throws {
        places = try Self.places(in: database)
        ranges = Dictionary(places.map { ($0.document, $0.passages) }, uniquingKeysWith: { first, _ in first })
    }

    /// The places of all documents, ascending.
    static func places(in database: Database) throws -> [Place] {
        var places: [Place] = []
        try RowScan.forEach("SELECT document, first, last FROM passage_ranges", in: database) { row in
            // The table checks that ranges run forwards.
            places.append((row.integer(1)...row.integer(2), row.integer(0)))
        }
        // Documents that were read again have gone to the end.
        return places.sorted { $0.passages.lowerBound < $1.passages.lowerBound }
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
