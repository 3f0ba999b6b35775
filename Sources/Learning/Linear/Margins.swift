/// What machines say of each row, while coordinate descent changes them; see `DualDescent`.
///
/// Machines come in groups of eight, whose numbers stand side by side.
protocol Margins {
    typealias Lanes = SIMD8<Float>

    /// What a group of machines says of a row.
    func value(of row: Int, group: Int) -> Lanes

    /// Adds that multiple of a row to the weights of each machine of a group.
    func add(_ change: Lanes, of row: Int, group: Int)
}

/// Margins by the machines' weights: each costs as much as the row has entries.
struct WeightMargins: Margins {
    private let entries: UnsafeBufferPointer<Range<Int>>
    private let places: UnsafeBufferPointer<Int32>
    private let values: UnsafeBufferPointer<Float>
    /// By place, then by group.
    private let weights: UnsafeMutableBufferPointer<Lanes>
    private let groups: Int

    /// Lends margins of machines whose weights are all 0; returns the weights, by place, then by group.
    static func withMargins(of rows: SolverRows, groups: Int, _ body: (Self) -> Void) -> [Lanes] {
        var weights = [Lanes](repeating: .zero, count: rows.dimensions * groups)
        weights.withUnsafeMutableBufferPointer { weights in
            rows.entries.withUnsafeBufferPointer { entries in
                rows.places.withUnsafeBufferPointer { places in
                    rows.values.withUnsafeBufferPointer { values in
                        body(
                            Self(entries: entries, places: places, values: values, weights: weights, groups: groups)
                        )
                    }
                }
            }
        }
        return weights
    }

    @inline(__always)
    func value(of row: Int, group: Int) -> Lanes {
        var sum = Lanes.zero
        for entry in entries[row] { sum += values[entry] * weights[Int(places[entry]) &* groups &+ group] }
        return sum
    }

    @inline(__always)
    func add(_ change: Lanes, of row: Int, group: Int) {
        for entry in entries[row] { weights[Int(places[entry]) &* groups &+ group] += values[entry] * change }
    }
}
