import Mathematics

/// Coordinate descent on the duals of several machines that share their rows; see `SupportVectorSolver`.
struct DualDescent {
    /// Numbers of eight classes side by side.
    private typealias Lanes = SIMD8<Float>

    private let classCount: Int
    private let dimensions: Int
    /// Groups of eight classes.
    private let groups: Int
    /// By row: its entries.
    private var rows: [Range<Int>] = []
    private var indices: [Int32] = []
    private var numbers: [Float] = []
    /// By row: the squared length, the bias's 1 included.
    private var squares: [Float] = []
    /// By row, then by group: +1 in the lane of the row's class, −1 elsewhere.
    private let labels: [Int]
    /// By row, then by group: 1 / 2C.
    private var diagonals: [Lanes] = []
    /// By row, then by group: the dual variables α.
    private var duals: [Lanes] = []
    /// By place, then by group; the bias is the last place.
    private var weights: [Lanes]

    init(_ problem: LinearProblem, costs: (own: [Double], others: Double)) {
        classCount = problem.classCount
        dimensions = problem.dimensions
        groups = (problem.classCount + 7) / 8
        labels = problem.labels
        weights = Array(repeating: .zero, count: (problem.dimensions + 1) * groups)
        duals = Array(repeating: .zero, count: problem.rows.count * groups)
        let entries = problem.rows.reduce(0) { $0 + $1.count + 1 }
        indices.reserveCapacity(entries)
        numbers.reserveCapacity(entries)
        diagonals.reserveCapacity(duals.count)
        for (row, (label, copies)) in zip(problem.rows, zip(problem.labels, problem.copies)) {
            let start = indices.count
            indices += row.indices
            indices.append(Int32(dimensions))
            numbers += row.values.lazy.map(Float.init)
            numbers.append(1)
            rows.append(start..<indices.count)
            squares.append(Float(row.values.reduce(1) { $0 + $1 * $1 }))
            for group in 0..<groups {
                var diagonal = Lanes(repeating: Float(0.5 / (costs.others * Double(copies))))
                if label / 8 == group { diagonal[label % 8] = Float(0.5 / (costs.own[label] * Double(copies))) }
                diagonals.append(diagonal)
            }
        }
    }

    /// Goes over the rows, in a new random order each time, until no gradient spreads wider than `tolerance`.
    ///
    /// A row that is far on the right side for every class is left out until the rest is solved (section 3.2).
    mutating func run(tolerance: Float, maximumPasses: Int) {
        var random = SeededRandom(seed: 1)
        var active = Array(rows.indices)
        var bound = Float.infinity
        for _ in 0..<maximumPasses {
            let (spread, largest, kept) = pass(over: random.shuffled(active), bound: bound)
            if spread <= tolerance {
                guard active.count < rows.count else { return }
                active = Array(rows.indices)
                bound = .infinity
            } else {
                active = kept.isEmpty ? Array(rows.indices) : kept
                bound = largest > 0 ? largest : .infinity
            }
        }
    }

    /// Visits the rows in that order; tells how wide the projected gradients spread, the largest of them, and the rows
    /// that the next pass needs.
    private mutating func pass(over order: [Int], bound: Float) -> (spread: Float, largest: Float, kept: [Int]) {
        var gradients = ProjectedGradients()
        var kept: [Int] = []
        kept.reserveCapacity(order.count)
        // All buffers are borrowed once a pass: a row takes less than a microsecond.
        indices.withUnsafeBufferPointer { indices in
            numbers.withUnsafeBufferPointer { numbers in
                weights.withUnsafeMutableBufferPointer { weights in
                    duals.withUnsafeMutableBufferPointer { duals in
                        for row in order {
                            let entries = rows[row]
                            let places = UnsafeBufferPointer(rebasing: indices[entries])
                            let values = UnsafeBufferPointer(rebasing: numbers[entries])
                            var isNeeded = false
                            for group in 0..<groups {
                                let lane = labels[row] / 8 == group ? labels[row] % 8 : nil
                                let step = Self.step(
                                    value: Self.value(places, values, weights, group, groups),
                                    lane: lane,
                                    diagonal: diagonals[row * groups + group],
                                    square: squares[row],
                                    dual: &duals[row * groups + group],
                                    bound: bound,
                                    gradients: &gradients
                                )
                                isNeeded = isNeeded || step.isNeeded
                                if step.moves { Self.add(step.change, places, values, weights, group, groups) }
                            }
                            if isNeeded { kept.append(row) }
                        }
                    }
                }
            }
        }
        return (gradients.spread, gradients.largest, kept)
    }

    /// The largest and the smallest projected gradient of a pass, over all classes.
    private struct ProjectedGradients {
        private var upper = Lanes(repeating: -.infinity)
        private var lower = Lanes(repeating: .infinity)

        @inline(__always)
        mutating func add(_ gradients: Lanes) {
            upper.replace(with: gradients, where: gradients .> upper)
            lower.replace(with: gradients, where: gradients .< lower)
        }

        var largest: Float { upper.max() }
        var spread: Float { upper.max() - lower.min() }
    }

    /// Steps along the coordinates of one row and eight classes.
    @inline(__always)
    private static func step(
        value: Lanes,
        lane: Int?,
        diagonal: Lanes,
        square: Float,
        dual: inout Lanes,
        bound: Float,
        gradients: inout ProjectedGradients
    ) -> (change: Lanes, moves: Bool, isNeeded: Bool) {
        var signs = Lanes(repeating: -1)
        if let lane { signs[lane] = 1 }
        let gradient = signs * value - 1 + diagonal * dual
        let isZero = dual .== 0
        gradients.add(gradient.replacing(with: 0, where: isZero .& (gradient .> 0)))
        var next = dual - gradient / (diagonal + square)
        next.replace(with: 0, where: next .< 0)
        let change = (next - dual) * signs
        dual = next
        return (change, any(change .!= 0), !all(isZero .& (gradient .> bound)))
    }

    /// What eight machines say of a row.
    @inline(__always)
    private static func value(
        _ places: UnsafeBufferPointer<Int32>,
        _ values: UnsafeBufferPointer<Float>,
        _ weights: UnsafeMutableBufferPointer<Lanes>,
        _ group: Int,
        _ groups: Int
    ) -> Lanes {
        var sum = Lanes.zero
        for entry in 0..<places.count { sum += values[entry] * weights[Int(places[entry]) &* groups &+ group] }
        return sum
    }

    @inline(__always)
    private static func add(
        _ change: Lanes,
        _ places: UnsafeBufferPointer<Int32>,
        _ values: UnsafeBufferPointer<Float>,
        _ weights: UnsafeMutableBufferPointer<Lanes>,
        _ group: Int,
        _ groups: Int
    ) {
        for entry in 0..<places.count { weights[Int(places[entry]) &* groups &+ group] += values[entry] * change }
    }

    /// The weights as they are now; a class that no row has is never chosen.
    func weights(of present: Set<Int>) -> LinearWeights {
        var values: [Double] = []
        values.reserveCapacity(dimensions * classCount)
        func lane(_ place: Int, _ label: Int) -> Double { Double(weights[place * groups + label / 8][label % 8]) }
        for place in 0..<dimensions {
            for label in 0..<classCount { values.append(present.contains(label) ? lane(place, label) : 0) }
        }
        return LinearWeights(
            values: values,
            biases: (0..<classCount).map { present.contains($0) ? lane(dimensions, $0) : LinearSolver.neverChosen }
        )
    }
}
