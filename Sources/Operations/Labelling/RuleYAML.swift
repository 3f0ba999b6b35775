import Documents
import Yams

/// Reads YAML nodes of a rule file; what is wrong is said with the file, the line, the field and the remedy.
struct RuleYAML {
    /// What messages call the file.
    let name: String

    /// The fields of a mapping.
    ///
    /// - Parameter known: All that it may have.
    func fields(of node: Node, known: [String]) throws -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            throw failure(node, "a mapping is expected here, with the fields \(known.joined(separator: ", ")).")
        }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let field = key.string ?? ""
            guard known.contains(field) else {
                throw failure(key, "'\(field)' is no field; there are \(known.joined(separator: ", ")).")
            }
            fields[field] = value
        }
        return fields
    }

    /// A text of one line.
    func text(_ node: Node, _ field: String, longest: Int) throws -> String {
        guard case .scalar(let scalar) = node, (1...longest).contains(scalar.string.count),
            !scalar.string.contains(where: \.isNewline)
        else {
            throw failure(node, "'\(field)' must be a text of 1 to \(longest) characters on one line.")
        }
        return scalar.string
    }

    /// A list of texts.
    func texts(_ node: Node, _ field: String, most: Int, longest: Int) throws -> [String] {
        guard case .sequence(let items) = node, (1...most).contains(items.count) else {
            throw failure(node, "'\(field)' must be a list of 1 to \(most) texts, as [one, two].")
        }
        return try items.map { try text($0, field, longest: longest) }
    }

    /// A whole number.
    func number(_ node: Node, _ field: String, in range: ClosedRange<Int>) throws -> Int {
        guard case .scalar(let scalar) = node, let number = Int(scalar.string), range.contains(number) else {
            throw failure(
                node,
                "'\(field)' must be a whole number from \(range.lowerBound) to \(range.upperBound)."
            )
        }
        return number
    }

    /// What is wrong at a node.
    func failure(_ node: Node?, _ complaint: String) -> Failure {
        let line = node?.mark.map { ", line \($0.line)" } ?? ""
        return Failure(code: "invalid_rules", message: "'\(name)'\(line): \(complaint)")
    }
}
