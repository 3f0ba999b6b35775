import Mathematics

/// Coordinate descent on the duals of several machines that share their rows; see `SupportVectorSolver`.
struct DualDescent {
    /// Numbers of eight classes side by side.
    typealias Lanes = Margins.Lanes

    private let classCount: Int
    /// Groups of eight classes.
    private let groups: Int
    private let rows: SolverRows
    private let labels: [Int]
    /// By row, then by group: 1 / 2C.
    private var diagonals: [Lanes] = []
    /// By row, then by group: the dual variables α.
    private var duals: [Lanes]
    /// By place, then by group; the bias is the last place.
    private var weights: [Lanes] = []

    /// - Parameter rows: Those of the problem.
    init(_ problem: LinearProblem, rows: SolverRows, costs: (own: [Double], others: Double)) {
        classCount = problem.classCount
        groups = SolverRows.groups(of: problem.classCount)
        self.rows = rows
        labels = problem.labels
        duals = Array(repeating: .zero, count: problem.rows.count * groups)
        diagonals.reserveCapacity(duals.count)
        for (label, copies) in zip(problem.labels, problem.copies) {
            for group in 0..<groups {
                var diagonal = Lanes(repeating: Float(0.5 / (costs.others * Double(copies))))
                if label / 8 == group { diagonal[label % 8] = Float(0.5 / (costs.own[label] * Double(copies))) }
                diagonals.append(diagonal)
            }
        }
    }

    /// Goes over the rows, in a new random order each time, until no gradient spreads wider than `tolerance`.
    mutating func run(tolerance: Float, maximumPasses: Int) {
        let (rows, groups) = (rows, groups)
        if let products = rows.products {
            ProductMargins.withMargins(of: products, groups: groups) { margins in
                run(over: margins, tolerance: tolerance, maximumPasses: maximumPasses)
            }
            weights = WeightMargins.withMargins(of: rows, groups: groups, addDuals)
        } else {
            weights = WeightMargins.withMargins(of: rows, groups: groups) { margins in
                run(over: margins, tolerance: tolerance, maximumPasses: maximumPasses)
            }
        }
    }

    /// A row that is far on the right side for every class is left out until the rest is solved (section 3.2).
    private mutating func run(over margins: some Margins, tolerance: Float, maximumPasses: Int) {
        var random = SeededRandom(seed: 1)
        var active = Array(0..<rows.count)
        var bound = Float.infinity
        for _ in 0..<maximumPasses {
            let (spread, largest, kept) = pass(over: random.shuffled(active), margins, bound: bound)
            if spread <= tolerance {
                guard active.count < rows.count else { return }
                active = Array(0..<rows.count)
                bound = .infinity
            } else {
                active = kept.isEmpty ? Array(0..<rows.count) : kept
                bound = largest > 0 ? largest : .infinity
            }
        }
    }

    /// Visits the rows in that order; tells how wide the projected gradients spread, the largest of them, and the rows
    /// that the next pass needs.
    private mutating func pass(
        over order: [Int],
        _ margins: some Margins,
        bound: Float
    ) -> (spread: Float, largest: Float, kept: [Int]) {
        var gradients = ProjectedGradients()
        var kept: [Int] = []
        kept.reserveCapacity(order.count)
        // Borrowed once a pass: a row takes less than a microsecond.
        duals.withUnsafeMutableBufferPointer { duals in
            for row in order {
                var isNeeded = false
                for group in 0..<groups {
                    let step = Self.step(
                        value: margins.value(of: row, group: group),
                        signs: Self.signs(of: labels[row], group: group),
                        diagonal: diagonals[row * groups + group],
                        square: rows.squares[row],
                        dual: &duals[row * groups + group],
                        bound: bound,
                        gradients: &gradients
                    )
                    isNeeded = isNeeded || step.isNeeded
                    if step.moves { margins.add(step.change, of: row, group: group) }
                }
                if isNeeded { kept.append(row) }
            }
        }
        return (gradients.spread, gradients.largest, kept)
    }

    /// +1 in the lane of a row's class, −1 elsewhere.
    @inline(__always)
    private static func signs(of label: Int, group: Int) -> Lanes {
        var signs = Lanes(repeating: -1)
        if label / 8 == group { signs[label % 8] = 1 }
        return signs
    }

    /// Adds each row as often as its dual variables say.
    private func addDuals(to margins: some Margins) {
        for row in 0..<rows.count {
            for group in 0..<groups {
                let dual = duals[row * groups + group]
                if any(dual .!= 0) {
                    margins.add(dual * Self.signs(of: labels[row], group: group), of: row, group: group)
                }
            }
        }
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
        signs: Lanes,
        diagonal: Lanes,
        square: Float,
        dual: inout Lanes,
        bound: Float,
        gradients: inout ProjectedGradients
    ) -> (change: Lanes, moves: Bool, isNeeded: Bool) {
        let gradient = signs * value - 1 + diagonal * dual
        let isZero = dual .== 0
        gradients.add(gradient.replacing(with: 0, where: isZero .& (gradient .> 0)))
        var next = dual - gradient / (diagonal + square)
        next.replace(with: 0, where: next .< 0)
        let change = (next - dual) * signs
        dual = next
        return (change, any(change .!= 0), !all(isZero .& (gradient .> bound)))
    }

    /// The weights as they are now; a class that no row has is never chosen.
    func weights(of present: Set<Int>) -> LinearWeights {
        let isPresent = (0..<classCount).map(present.contains)
        func lane(_ place: Int, _ label: Int) -> Double {
            isPresent[label] ? Double(weights[place * groups + label / 8][label % 8]) : 0
        }
        let dimensions = rows.dimensions - 1
        var values = [Double](repeating: 0, count: dimensions * classCount)
        values.withUnsafeMutableBufferPointer { values in
            for place in 0..<dimensions {
                for label in 0..<classCount { values[place &* classCount &+ label] = lane(place, label) }
            }
        }
        return LinearWeights(
            values: values,
            biases: (0..<classCount).map { isPresent[$0] ? lane(dimensions, $0) : LinearSolver.neverChosen }
        )
    }
}
