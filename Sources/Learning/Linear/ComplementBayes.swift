import Foundation
import Mathematics

/// Complement naive Bayes: a class is judged by how badly all other classes' words fit.
///
/// Source: Rennie et al. 2003, "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", section 3.1 and table 4,
/// without its last step (as scikit-learn's `ComplementNB` with `norm=False`). Training is one pass over the rows.
package struct ComplementBayes: Hashable, Sendable, Codable {
    /// Added to each feature's mass in each complement; above 0.
    package var smoothing: Double

    package init(smoothing: Double = 1) { self.smoothing = smoothing }

    /// The weights w of class c: −ln of the share that a feature has in the complement of c; there is no bias.
    ///
    /// - Throws: `TrainingError.fewerThanTwoClasses`, or `.solverRefused` where the smoothing is not above 0.
    package func solve(_ problem: LinearProblem) throws(TrainingError) -> LinearWeights {
        guard Set(problem.labels).count >= 2 else { throw .fewerThanTwoClasses }
        guard smoothing > 0, smoothing.isFinite else { throw .solverRefused("smoothing \(smoothing)") }
        let masses = masses(of: problem)
        let classes = problem.classCount
        var totals = [Double](repeating: 0, count: classes)
        forEachPlace(of: masses, classes) { start, all in
            for label in 0..<classes { totals[label] += complement(of: masses[start + label], in: all) }
        }
        let logarithms = totals.map { log($0) }
        var values = [Double](repeating: 0, count: masses.count)
        forEachPlace(of: masses, classes) { start, all in
            // Of many classes, few have a feature; for all others its complement is the same.
            let others = log(complement(of: 0, in: all))
            for label in 0..<classes {
                let mass = masses[start + label]
                values[start + label] = logarithms[label] - (mass == 0 ? others : log(complement(of: mass, in: all)))
            }
        }
        return LinearWeights(values: values, biases: Array(repeating: 0, count: classes))
    }

    private func forEachPlace(of masses: [Double], _ classes: Int, _ body: (_ start: Int, _ all: Double) -> Void) {
        for start in stride(from: 0, to: masses.count, by: classes) {
            body(start, masses[start..<start + classes].reduce(0, +))
        }
    }

    /// Rounding must not make a mass negative that is 0.
    private func complement(of mass: Double, in all: Double) -> Double { max(all - mass + smoothing, smoothing) }

    /// The sum of the rows of each class, by place, then by class.
    private func masses(of problem: LinearProblem) -> [Double] {
        let classes = problem.classCount
        var masses = [Double](repeating: 0, count: problem.dimensions * classes)
        for (row, (label, copies)) in zip(problem.rows, zip(problem.labels, problem.copies)) {
            for (index, value) in zip(row.indices, row.values) {
                // Traits may be negative; they have no share in a mass of words.
                masses[Int(index) * classes + label] += max(0, value) * Double(copies)
            }
        }
        return masses
    }
}
