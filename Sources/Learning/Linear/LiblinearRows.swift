import CLiblinear
import Mathematics

/// The rows of a problem in LIBLINEAR's form: nodes numbered from 1, the bias last, then a node of number −1.
struct LiblinearRows {
    private var nodes: [feature_node] = []
    private var starts: [Int] = []
    private var labels: [Double] = []
    private let dimensions: Int

    init(_ problem: LinearProblem) {
        dimensions = problem.dimensions
        nodes.reserveCapacity(problem.rows.reduce(0) { $0 + $1.count + 2 })
        for (row, (label, copies)) in zip(problem.rows, zip(problem.labels, problem.copies)) {
            let start = nodes.count
            for (index, value) in zip(row.indices, row.values) {
                nodes.append(feature_node(index: index + 1, value: value))
            }
            nodes.append(feature_node(index: Int32(dimensions) + 1, value: 1))
            nodes.append(feature_node(index: -1, value: 0))
            // Copies share their nodes.
            for _ in 0..<copies {
                starts.append(start)
                labels.append(Double(label))
            }
        }
    }

    /// Lends the problem to LIBLINEAR; all memory stays in place during `body`.
    mutating func withProblem<Value>(_ body: (inout CLiblinear.problem) -> Value) -> Value {
        let starts = starts
        let dimensions = dimensions
        return nodes.withUnsafeMutableBufferPointer { nodes in
            var rows: [UnsafeMutablePointer<feature_node>?] = starts.map { start in
                nodes.baseAddress.map { $0 + start }
            }
            return rows.withUnsafeMutableBufferPointer { rows in
                labels.withUnsafeMutableBufferPointer { labels in
                    var problem = CLiblinear.problem()
                    problem.l = Int32(rows.count)
                    problem.n = Int32(dimensions) + 1
                    problem.y = labels.baseAddress
                    problem.x = rows.baseAddress
                    problem.bias = 1
                    return body(&problem)
                }
            }
        }
    }
}
