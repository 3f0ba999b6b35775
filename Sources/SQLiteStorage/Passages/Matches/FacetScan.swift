import Documents
import GRDB
import Search

/// Counts documents by what they have, along an index in the order of the values.
enum FacetScan {
    /// - Parameter documents: The short keys of the documents to count.
    static func facet(_ field: FacetField, of documents: NumberSet, in database: Database) throws -> Facet {
        var runs = Runs(length: field == .year ? 4 : .max)
        try RowScan.forEach(scan(of: field), in: database) { row in
            if documents.contains(row.integer(0)) { runs.add(row.text(1)) }
        }
        runs.end()
        return Facet(field, counts: runs.counts, total: documents.count)
    }

    private static func scan(of field: FacetField) -> SQL {
        switch field {
        case .documentClass: column("held_class")
        case .fileType: column("file_type")
        case .year: column("date")
        case .tenant: fact(.tenant)
        case .landlord: fact(.landlord)
        }
    }

    private static func column(_ name: String) -> SQL {
        SQL(sql: "SELECT number, \(name) FROM documents WHERE \(name) IS NOT NULL ORDER BY \(name)")
    }

    private static func fact(_ field: KeyField) -> SQL {
        """
        SELECT document, value FROM key_facts INDEXED BY key_facts_by_value
        WHERE field = \(field.rawValue) AND state = 'found' AND value IS NOT NULL ORDER BY value
        """
    }

    /// Counts equal values that follow each other, so that a string is made once for each.
    private struct Runs {
        private let length: Int
        private var value: [UInt8] = []
        private var count = 0
        private(set) var counts: [String: Int] = [:]

        /// - Parameter length: How many bytes of each value count.
        init(length: Int) { self.length = length }

        mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
            let bytes = bytes.prefix(length)
            if count == 0 || !value.elementsEqual(bytes) {
                end()
                value = Array(bytes)
            }
            count += 1
        }

        /// Counts the last value, too.
        mutating func end() {
            if count > 0 { counts[String(decoding: value, as: UTF8.self), default: 0] += count }
            count = 0
        }
    }
}
