/// Whether a step runs: an output of type `String` held against a text or a number, as `model-evaluation.decision == passed`.
package struct Condition: Hashable, Sendable, CustomStringConvertible {
    package enum Relation: String, Hashable, Sendable, CaseIterable {
        // The longer ones first, for they begin like the shorter.
        case equal = "=="
        case notEqual = "!="
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
    }

    package var output: OutputReference
    package var relation: Relation
    package var value: String

    package init(output: OutputReference, relation: Relation, value: String) {
        self.output = output
        self.relation = relation
        self.value = value
    }

    /// Reads `STEP.OUTPUT RELATION VALUE`; nil for anything else.
    ///
    /// A value that is held by size must be a number.
    package init?(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: true).map(String.init)
        guard words.count == 3, let output = OutputReference(words[0]), let relation = Relation(rawValue: words[1])
        else {
            return nil
        }
        self.init(output: output, relation: relation, value: words[2])
        guard !comparesSize || Double(value) != nil else { return nil }
    }

    /// Whether it compares numbers by size.
    package var comparesSize: Bool { relation != .equal && relation != .notEqual }

    /// Whether it holds of what the output was; a text that is no number is neither above nor below any.
    package func holds(of found: String) -> Bool {
        if relation == .equal { return found == value }
        if relation == .notEqual { return found != value }
        guard let found = Double(found), let value = Double(value) else { return false }
        return switch relation {
        case .atMost: found <= value
        case .atLeast: found >= value
        case .below: found < value
        case .above: found > value
        case .equal, .notEqual: false
        }
    }

    package var description: String { "\(output) \(relation.rawValue) \(value)" }
}
