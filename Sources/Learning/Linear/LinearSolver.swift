import CLiblinear
import Foundation
import Mathematics
import Synchronization

/// Logistic regression of each class against all others, solved by LIBLINEAR.
///
/// Source: Fan et al. 2008, "LIBLINEAR: A Library for Large Linear Classification", JMLR 9. Minimises |w|²/2 (`sparse`:
/// the sum of all |w|) plus `cost` times the logistic losses; the bias is a feature of value 1 and shrinks with the rest.
package struct LinearSolver: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable {
        /// Trust-region Newton; draws no random numbers.
        case primal
        /// Coordinate descent on the dual; faster on many rows. Its random order is seeded.
        case dual
        /// With the sum of the weights' sizes in place of their squares: most weights become 0. Its random order is
        /// seeded.
        case sparse

        fileprivate var number: Int {
            switch self {
            case .primal: L2R_LR
            case .dual: L2R_LR_DUAL
            case .sparse: L1R_LR
            }
        }
    }

    package var kind: Kind
    /// Above 0; more fits the rows closer.
    package var cost: Double
    /// 0 leaves classes their weight; 1 gives all the same weight, however few rows they have.
    package var balancing: Double
    /// Above 0; where the solver stops.
    package var tolerance: Double

    package init(kind: Kind = .primal, cost: Double = 1, balancing: Double = 0, tolerance: Double = 0.001) {
        self.kind = kind
        self.cost = cost
        self.balancing = balancing
        self.tolerance = tolerance
    }

    /// The bias of a class that no row has.
    static let neverChosen = -20.0

    /// LIBLINEAR draws from the process's one `rand()` and prints through one global function: one training at a time.
    private static let turn = Mutex(())

    /// Solves the problem; the same problem gives the same bits.
    ///
    /// - Throws: `TrainingError.fewerThanTwoClasses`, or `.solverRefused` with LIBLINEAR's complaint.
    package func solve(_ problem: LinearProblem) throws(TrainingError) -> LinearWeights {
        guard Set(problem.labels).count >= 2 else { throw .fewerThanTwoClasses }
        var nodes = LiblinearRows(problem)
        let result: Result<LinearWeights, TrainingError> = Self.turn.withLock { _ in
            set_print_string_function { _ in }
            srand(1)
            return nodes.withProblem { liblinear in
                withParameter(for: problem) { parameter in solve(problem, &liblinear, &parameter) }
            }
        }
        return try result.get()
    }

    private func solve(
        _ problem: LinearProblem,
        _ liblinear: inout CLiblinear.problem,
        _ parameter: inout CLiblinear.parameter
    ) -> Result<LinearWeights, TrainingError> {
        if let complaint = check_parameter(&liblinear, &parameter) {
            return .failure(.solverRefused(String(cString: complaint)))
        }
        var model = train(&liblinear, &parameter)
        defer { free_and_destroy_model(&model) }
        guard let trained = model?.pointee, let solution = trained.w, let order = trained.label else {
            return .failure(.solverRefused("no model came back"))
        }
        return .success(Self.weights(of: problem, trained, solution, order))
    }

    /// Sorts LIBLINEAR's table, place by place in its own order of classes, into ours.
    private static func weights(
        of problem: LinearProblem,
        _ model: CLiblinear.model,
        _ solution: UnsafeMutablePointer<Double>,
        _ order: UnsafeMutablePointer<Int32>
    ) -> LinearWeights {
        let found = Int(model.nr_class)
        let columns = found == 2 ? 1 : found
        var values = [Double](repeating: 0, count: problem.dimensions * problem.classCount)
        var biases = [Double](repeating: neverChosen, count: problem.classCount)
        for position in 0..<found {
            let column = min(position, columns - 1)
            // With two classes there is one function; the second class has its negative.
            let sign = position == columns ? -1.0 : 1.0
            let label = Int(order[position])
            for place in 0..<problem.dimensions {
                values[place * problem.classCount + label] = sign * solution[place * columns + column]
            }
            biases[label] = sign * solution[problem.dimensions * columns + column]
        }
        return LinearWeights(values: values, biases: biases)
    }

    private func withParameter<Value>(
        for problem: LinearProblem,
        _ body: (inout CLiblinear.parameter) -> Value
    ) -> Value {
        let balance = ClassBalance(problem, exponent: balancing).weights
        let present = Set(problem.labels).sorted()
        var labels = present.map(Int32.init)
        var weights = present.map { balance[$0] }
        return labels.withUnsafeMutableBufferPointer { labels in
            weights.withUnsafeMutableBufferPointer { weights in
                var parameter = CLiblinear.parameter()
                parameter.solver_type = Int32(kind.number)
                parameter.eps = tolerance
                parameter.C = cost
                parameter.nr_weight = Int32(labels.count)
                parameter.weight_label = labels.baseAddress
                parameter.weight = weights.baseAddress
                return body(&parameter)
            }
        }
    }
}
