import Foundation
import GRDB

/// Documents in the order of a value that they have, those of one value together.
struct ValueRuns: Sendable {
    /// Each once, in the order of their bytes.
    private let values: [String]
    /// Of each value the end of its documents.
    private let ends: [Int]
    /// Short keys.
    private let documents: [Int64]
    /// The places of the values, numbers as numbers; of equal ones in the order of their texts.
    private let order: [Int]

    /// How many documents have a value.
    var count: Int { documents.count }

    /// - Parameters:
    ///   - request: Gives the short key of a document and its value in each row, in the order of the values.
    ///   - length: How many bytes of each value count.
    init(_ request: SQL, length: Int = .max, in database: Database) throws {
        var (values, ends, documents): ([String], [Int], [Int64]) = ([], [], [])
        var (value, numbers): ([UInt8], [Double]) = ([], [])
        try RowScan.forEach(request, in: database) { row in
            let bytes = UnsafeBufferPointer(rebasing: row.text(1).prefix(length))
            if values.isEmpty || !Self.isEqual(bytes, value) {
                value = Array(bytes)
                values.append(String(decoding: value, as: UTF8.self))
                numbers.append(Self.number(value))
                ends.append(documents.count)
            }
            documents.append(row.integer(0))
            ends[ends.count - 1] = documents.count
        }
        (self.values, self.ends, self.documents) = (values, ends, documents)
        // Words are in their order already.
        let isInOrder = numbers.allSatisfy { $0 == 0 }
        order = isInOrder ? Array(values.indices) : values.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    }

    private static func isEqual(_ bytes: UnsafeBufferPointer<UInt8>, _ value: [UInt8]) -> Bool {
        guard bytes.count == value.count, let start = bytes.baseAddress else { return bytes.count == value.count }
        return memcmp(start, value, value.count) == 0
    }

    /// How many of the documents have each value, in the order of the texts; values that none has are left out.
    func counts(of documents: NumberSet) -> [(value: String, count: Int)] {
        values.indices.compactMap { place in
            let count = run(place).count { documents.contains($0) }
            return count > 0 ? (values[place], count) : nil
        }
    }

    /// Those of the documents that have a value, together where they have the same, numbers as numbers.
    func runs(among documents: NumberSet) -> [[Int64]] {
        order.map { run($0).filter(documents.contains) }.filter { !$0.isEmpty }
    }

    private func run(_ place: Int) -> ArraySlice<Int64> { documents[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

    /// What a value begins with where it is a number or a date; 0 for words.
    private static func number(_ value: [UInt8]) -> Double {
        let isNumeric = value.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        return isNumeric ? strtod(String(decoding: value, as: UTF8.self), nil) : 0
    }
}
