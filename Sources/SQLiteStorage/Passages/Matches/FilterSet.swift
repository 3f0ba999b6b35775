import Documents
import GRDB
import Search

/// The documents that a filter lets through, as a set.
///
/// Each condition is looked up by itself, along an index that holds all it tests: to read documents' rows for several at
/// once costs ten times as much. What each lets through then only has to be held against the rest, bit by bit.
enum FilterSet {
    /// The short keys; nil where everything is let through.
    static func numbers(_ filter: SearchFilter, in database: Database) throws -> NumberSet? {
        var all: NumberSet?
        for ways in FilterCondition.scans(filter) {
            var numbers = NumberSet()
            for way in ways { try RowScan.forEach(way, in: database) { numbers.insert($0.integer(0)) } }
            if all == nil { all = numbers } else { all?.formIntersection(numbers) }
        }
        return all
    }
}
