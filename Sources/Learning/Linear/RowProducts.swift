/// The products of each two rows of a problem.
///
/// Few long texts have far more features than rows; the weights of many classes then do not fit into a processor's
/// caches, whereas what the machines say of each row does.
struct RowProducts {
    /// More rows would take too much memory: their products fill 64 MiB.
    private static let mostRows = 4_096
    /// What descent is taken to need, to weigh it against the products: passes over the rows, and how many steps of a
    /// pass change something.
    private static let passes = 10
    private static let shareOfChanges = 0.5

    /// The number of rows.
    let count: Int
    /// By row, then by row.
    let values: [Float]

    /// Multiplies the rows, place by place over the rows that have the place; nil where so many groups of eight machines
    /// are solved faster by their weights.
    init?(of rows: SolverRows, groups: Int) {
        guard Self.pay(for: rows, groups: groups) else { return nil }
        var holders = PlaceHolders(rows)
        let count = rows.count
        var products = [Float](repeating: 0, count: count * count)
        products.withUnsafeMutableBufferPointer { products in
            for (row, entries) in rows.entries.enumerated() {
                let line = UnsafeMutableBufferPointer(rebasing: products[row * count..<(row + 1) * count])
                for entry in entries {
                    holders.addProducts(with: row, rows.values[entry], rows.places[entry], to: line)
                }
            }
            for row in 0..<count {
                for other in 0..<row { products[other * count + row] = products[row * count + other] }
            }
        }
        self.count = count
        values = products
    }

    private static func pay(for rows: SolverRows, groups: Int) -> Bool {
        guard rows.count <= mostRows else { return false }
        var frequencies = [Int](repeating: 0, count: rows.dimensions)
        for place in rows.places { frequencies[Int(place)] += 1 }
        let preparation = Double(frequencies.reduce(0) { $0 + $1 * $1 / 2 })
        let steps = Double(passes * groups)
        let byProducts = steps * shareOfChanges * Double(rows.count * rows.count)
        let byWeights = steps * (1 + shareOfChanges) * Double(rows.places.count)
        return preparation + byProducts < byWeights
    }
}

/// By place: the rows that have it, with their values, as far as they were taken in.
private struct PlaceHolders {
    /// By place: where its rows begin; the next place's begin behind them.
    private let starts: [Int]
    /// By place: where its next row goes.
    private var ends: [Int]
    private var rows: [Int32]
    private var values: [Float]

    init(_ rows: SolverRows) {
        var starts = [Int](repeating: 0, count: rows.dimensions + 1)
        for place in rows.places { starts[Int(place) + 1] += 1 }
        for place in 0..<rows.dimensions { starts[place + 1] += starts[place] }
        self.starts = starts
        ends = starts
        self.rows = Array(repeating: 0, count: rows.places.count)
        values = Array(repeating: 0, count: rows.places.count)
    }

    /// Takes in a row's value at a place, and adds its products with itself and all earlier rows that have the place.
    @inline(__always)
    mutating func addProducts(with row: Int, _ value: Float, _ place: Int32, to line: UnsafeMutableBufferPointer<Float>)
    {
        let place = Int(place)
        rows[ends[place]] = Int32(row)
        values[ends[place]] = value
        ends[place] += 1
        rows.withUnsafeBufferPointer { rows in
            values.withUnsafeBufferPointer { values in
                for holder in starts[place]..<ends[place] { line[Int(rows[holder])] += value * values[holder] }
            }
        }
    }
}
