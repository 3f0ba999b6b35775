package import Documents

/// The documents of a store as a table that is filtered, ordered and read in pieces.
package protocol DocumentTable: Sendable {
    /// A piece of the table.
    ///
    /// - Throws: `Failure` with code `invalid_cursor` for a cursor that does not come from this order of the table.
    func rows(_ question: TableQuestion) async throws -> TablePiece
    /// How many documents the filter lets through, by state and class; counting stops at `limit` documents.
    func tally(_ filter: SearchFilter, limit: Int) async throws -> TableTally
    /// Whether the document is there and the filter lets it through.
    func admits(_ id: DocumentID, _ filter: SearchFilter) async throws -> Bool
    /// Those of the documents that are ready and that nobody has reviewed, in any order.
    func unreviewed(among ids: [DocumentID]) async throws -> [DocumentID]
    /// Ready documents with words that nobody has reviewed: those without a prediction first, then those whose prediction
    /// was least confident; behind `after`, and none of `skipped`.
    func unreviewed(_ filter: SearchFilter, skipping skipped: Set<DocumentID>, limit: Int) async throws -> [DocumentID]
}

/// Which rows of the table are wanted.
package struct TableQuestion: Hashable, Sendable {
    package var filter: SearchFilter
    package var order: TableOrder
    /// Where an earlier piece ended; nil for the first.
    package var cursor: String?
    /// The most rows, at least 1.
    package var limit: Int
    /// How many documents are counted at most; 0 when nobody asks how many there are.
    package var mostCounted: Int

    package init(
        filter: SearchFilter = .none,
        order: TableOrder = .latest,
        cursor: String? = nil,
        limit: Int,
        mostCounted: Int = 0
    ) {
        self.filter = filter
        self.order = order
        self.cursor = cursor
        self.limit = limit
        self.mostCounted = mostCounted
    }
}

/// In which order rows stand.
package enum TableOrder: String, Hashable, Sendable, CaseIterable {
    /// Last added first.
    case latest
    /// By the date that documents bear, latest first; those without one are left out.
    case date
    /// By how sure the model was, least first; those without a prediction are left out.
    case doubt
    /// By name, whatever its case.
    case name
}

/// A piece of the table.
package struct TablePiece: Hashable, Sendable {
    package var rows: [TableRow]
    /// Where the next piece begins; nil at the end.
    package var nextCursor: String?
    /// How many rows there are in all pieces; nil where nobody asked.
    package var tally: TableTally?

    package init(rows: [TableRow], nextCursor: String?, tally: TableTally? = nil) {
        self.rows = rows
        self.nextCursor = nextCursor
        self.tally = tally
    }
}

/// A document with what a list says of it.
package struct TableRow: Hashable, Sendable {
    package var record: DocumentRecord
    /// The key facts that were found, in the order of the fields.
    package var facts: [Fact]

    package init(record: DocumentRecord, facts: [Fact]) {
        self.record = record
        self.facts = facts
    }

    /// A key fact without its proof.
    package struct Fact: Hashable, Sendable {
        package var field: KeyField
        package var value: String
        package var unit: String?

        package init(field: KeyField, value: String, unit: String?) {
            self.field = field
            self.value = value
            self.unit = unit
        }
    }
}

/// How many documents there are.
package struct TableTally: Hashable, Sendable {
    package var states: [DocumentRecord.Status: Int]
    /// Of those that have a class.
    package var classes: [DocumentClass: Int]
    /// Whether there are more than were counted.
    package var isCut: Bool

    package init(states: [DocumentRecord.Status: Int], classes: [DocumentClass: Int], isCut: Bool) {
        self.states = states
        self.classes = classes
        self.isCut = isCut
    }

    /// All of them.
    package var total: Int { states.values.reduce(0, +) }
}
