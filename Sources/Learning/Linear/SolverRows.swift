import Mathematics

/// The rows of a problem in one piece, in single precision, each with the bias's 1 behind its entries.
struct SolverRows {
    /// By row: its entries.
    private(set) var entries: [Range<Int>] = []
    private(set) var places: [Int32] = []
    private(set) var values: [Float] = []
    /// By row: the squared length.
    private(set) var squares: [Float] = []
    /// The number of places; the bias is the last.
    let dimensions: Int
    /// The products of each two rows, where descent is cheaper with them.
    private(set) var products: RowProducts?

    init(_ problem: LinearProblem) {
        let total = problem.rows.reduce(0) { $0 + $1.count + 1 }
        dimensions = problem.dimensions + 1
        places.reserveCapacity(total)
        values.reserveCapacity(total)
        for row in problem.rows {
            let start = places.count
            places += row.indices
            places.append(Int32(problem.dimensions))
            values += row.values.lazy.map(Float.init)
            values.append(1)
            entries.append(start..<places.count)
            squares.append(Float(row.values.reduce(1) { $0 + $1 * $1 }))
        }
        products = RowProducts(of: self, groups: Self.groups(of: problem.classCount))
    }

    /// The number of rows.
    var count: Int { entries.count }

    /// Groups of eight classes.
    static func groups(of classCount: Int) -> Int { (classCount + 7) / 8 }
}
