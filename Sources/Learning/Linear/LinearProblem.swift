package import Mathematics

/// What a linear solver is to separate.
package struct LinearProblem: Sendable {
    package var rows: [SparseVector]
    /// One a row, from 0 up to, but without, `classCount`.
    package var labels: [Int]
    /// One a row: counts as that many equal rows.
    package var copies: [Int]
    package var classCount: Int
    /// Places of the rows lie below.
    package var dimensions: Int

    package init(rows: [SparseVector], labels: [Int], copies: [Int], classCount: Int, dimensions: Int) {
        precondition(rows.count == labels.count && rows.count == copies.count, "a row has one label and one number")
        self.rows = rows
        self.labels = labels
        self.copies = copies
        self.classCount = classCount
        self.dimensions = dimensions
    }
}
