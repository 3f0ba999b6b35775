import Documents
import Monitoring
import Yams

/// Reads YAML nodes of a file; what is wrong is said with the file, the line, the field and the remedy.
struct YAMLReader {
    /// What messages call the file.
    let name: String
    /// Of the failures.
    let code: String

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

    /// The root of a text; `example` is the command that prints one like it.
    func root(of text: String, example: String) throws -> Node {
        do {
            if let root = try Yams.compose(yaml: text) { return root }
        } catch {
            throw failure(nil, "is not valid YAML: \(error)")
        }
        throw failure(nil, "is empty; '\(example)' prints an example.")
    }

    /// A number.
    func decimal(_ node: Node, _ field: String, in range: ClosedRange<Double>) throws -> Double {
        guard case .scalar(let scalar) = node, let number = Double(scalar.string), range.contains(number) else {
            throw failure(node, "'\(field)' must be a number from \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// `true` or `false`.
    func flag(_ node: Node, _ field: String) throws -> Bool {
        guard case .scalar(let scalar) = node, let flag = ["true": true, "false": false][scalar.string.lowercased()]
        else { throw failure(node, "'\(field)' must be true or false.") }
        return flag
    }

    /// One of the words of `type`.
    func choice<Choice>(_ node: Node, _ field: String, of type: Choice.Type) throws -> Choice
    where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
        guard case .scalar(let scalar) = node, let choice = Choice(rawValue: scalar.string) else {
            let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw failure(node, "'\(field)' must be one of \(words).")
        }
        return choice
    }

    /// Seconds, written `90`, `30s`, `5m`, `2h` or `1d`.
    func seconds(_ node: Node, _ field: String, in range: ClosedRange<Double>) throws -> Double {
        guard case .scalar(let scalar) = node, let seconds = StretchOfTime.seconds(scalar.string),
            range.contains(seconds)
        else {
            throw failure(
                node,
                "'\(field)' must be a time such as 30s, 5m, 2h or 1d, "
                    + "from \(range.lowerBound) to \(range.upperBound) seconds."
            )
        }
        return seconds
    }

    /// The items of a list.
    func items(_ node: Node, _ field: String, most: Int) throws -> [Node] {
        guard case .sequence(let items) = node, items.count <= most else {
            throw failure(node, "'\(field)' must be a list of at most \(most) items.")
        }
        return Array(items)
    }

    /// What is wrong at a node.
    func failure(_ node: Node?, _ complaint: String) -> Failure {
        let line = node?.mark.map { ", line \($0.line)" } ?? ""
        return Failure(code: code, message: "'\(name)'\(line): \(complaint)")
    }
}
