import Foundation

/// What a row of each class counts, so that rare classes are heard.
struct ClassBalance {
    /// By class: (mean rows of a class / rows of this class) to the power of the exponent; 1 for a class without rows.
    let weights: [Double]

    /// `exponent` 0 leaves classes their weight, 1 gives all the same (scikit-learn's `balanced`).
    init(_ problem: LinearProblem, exponent: Double) {
        var rows = [Double](repeating: 0, count: problem.classCount)
        for (label, copies) in zip(problem.labels, problem.copies) { rows[label] += Double(copies) }
        let mean = rows.reduce(0, +) / Double(max(1, rows.count { $0 > 0 }))
        weights = rows.map { $0 > 0 ? pow(mean / $0, exponent) : 1 }
    }
}
