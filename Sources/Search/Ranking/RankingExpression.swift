import Foundation

/// A small formula over what is known of a document, as the configuration gives it: `priority * (0.9 + 0.1 * recency)`.
///
/// Numbers, signals, `+ - * /`, parentheses, and the functions `min(a, b)`, `max(a, b)`, `log(a)`, `exp(a)` and `sqrt(a)`.
package struct RankingExpression: Hashable, Sendable {
    /// What a formula may name.
    package enum Signal: String, Hashable, Sendable, CaseIterable {
        /// 1 for a document of today, half after each half-life of its class.
        case recency
        /// The setting of that name.
        case recencyWeight = "recency_weight"
        /// The priority of the class.
        case priority
        /// That the class is right, 0…1; 0 without a class.
        case classConfidence = "class_confidence"
        /// That the characters were read right, 0…1.
        case textConfidence = "text_confidence"
        case pages, words
    }

    indirect enum Node: Hashable, Sendable {
        case number(Double)
        case signal(Signal)
        case negative(Node)
        case operation(Character, Node, Node)
        case function(Function, [Node])
    }

    enum Function: String, Hashable, Sendable, CaseIterable {
        case min, max, log, exp, sqrt

        var parameterCount: Int { self == .min || self == .max ? 2 : 1 }
    }

    /// As it was written.
    package let text: String
    private let root: Node

    /// - Throws: `RankingExpressionError`.
    package init(_ text: String) throws(RankingExpressionError) {
        self.text = text
        var parser = RankingExpressionParser(text)
        root = try parser.expression()
    }

    private init(text: String, root: Node) {
        self.text = text
        self.root = root
    }

    /// What a document loses by its age, times the priority of its class.
    package static let standard = RankingExpression(
        text: "priority * (1 - recency_weight * (1 - recency))",
        root: .operation(
            "*",
            .signal(.priority),
            .operation(
                "-",
                .number(1),
                .operation("*", .signal(.recencyWeight), .operation("-", .number(1), .signal(.recency)))
            )
        )
    )

    /// The signals that the formula names, in the order of their first mention.
    package var signals: [Signal] {
        var signals: [Signal] = []
        func visit(_ node: Node) {
            switch node {
            case .number: break
            case .signal(let signal): if !signals.contains(signal) { signals.append(signal) }
            case .negative(let operand): visit(operand)
            case .operation(_, let left, let right): [left, right].forEach(visit)
            case .function(_, let operands): operands.forEach(visit)
            }
        }
        visit(root)
        return signals
    }

    /// What the formula comes to; may be infinite or no number.
    ///
    /// A signal without a value is no number.
    func value(_ signals: [Signal: Double]) -> Double { Self.value(of: root, signals) }

    private static func value(of node: Node, _ signals: [Signal: Double]) -> Double {
        switch node {
        case .number(let number): return number
        case .signal(let signal): return signals[signal] ?? .nan
        case .negative(let operand): return -value(of: operand, signals)
        case .operation(let sign, let left, let right):
            let (left, right) = (value(of: left, signals), value(of: right, signals))
            switch sign {
            case "+": return left + right
            case "-": return left - right
            case "*": return left * right
            default: return left / right
            }
        case .function(let function, let operands):
            let values = operands.map { value(of: $0, signals) }
            switch function {
            case .min: return Swift.min(values[0], values[1])
            case .max: return Swift.max(values[0], values[1])
            case .log: return Foundation.log(values[0])
            case .exp: return Foundation.exp(values[0])
            case .sqrt: return values[0].squareRoot()
            }
        }
    }
}
