import Documents
import GRDB
import Search

/// Counts documents by state and class, along an index that has both.
struct TableCount {
    /// Those of the same state and class that follow each other.
    private struct Run {
        var status: [UInt8]
        var documentClass: [UInt8]
        var count = 0
    }

    private var runs: [Run] = []
    private var isCut = false

    /// - Parameters:
    ///   - documents: The short keys of those that count; nil for all.
    ///   - limit: Counting stops at so many.
    static func tally(_ documents: NumberSet?, limit: Int, in database: Database) throws -> TableTally {
        var count = Self()
        let wanted = documents?.count ?? .max
        var counted = 0
        let request: SQL = """
            SELECT number, status, held_class FROM documents INDEXED BY documents_by_class ORDER BY held_class, number
            """
        if wanted > 0 {
            try RowScan.walk(request, in: database) { row in
                guard documents?.contains(row.integer(0)) ?? true else { return true }
                count.isCut = counted == limit
                if counted < limit { count.add(row.text(1), row.text(2)) }
                counted += 1
                return counted < wanted && !count.isCut
            }
        }
        return try count.tally
    }

    private mutating func add(_ status: UnsafeBufferPointer<UInt8>, _ documentClass: UnsafeBufferPointer<UInt8>) {
        if let last = runs.last, last.status.elementsEqual(status), last.documentClass.elementsEqual(documentClass) {
            runs[runs.count - 1].count += 1
        } else {
            runs.append(Run(status: Array(status), documentClass: Array(documentClass), count: 1))
        }
    }

    private var tally: TableTally {
        get throws {
            var tally = TableTally(states: [:], classes: [:], isCut: isCut)
            for run in runs {
                let name = String(decoding: run.status, as: UTF8.self)
                let status: DocumentRecord.Status = try DocumentRow.value(name, name: "document status")
                tally.states[status, default: 0] += run.count
                guard !run.documentClass.isEmpty else { continue }
                let documentClass = DocumentClass(rawValue: String(decoding: run.documentClass, as: UTF8.self))
                tally.classes[documentClass, default: 0] += run.count
            }
            return tally
        }
    }
}
