/// Why a ranking formula could not be read; positions count characters from 1.
package enum RankingExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    case unexpected(String, position: Int)
    case ended
    case unknownName(String, position: Int)
    case wrongParameterCount(function: String, expected: Int, position: Int)
    case tooDeep

    package var description: String {
        switch self {
        case .unexpected(let text, let position): "'\(text)' at character \(position) does not belong there"
        case .ended: "it ends where a number, a signal or a parenthesis must follow"
        case .unknownName(let name, let position):
            "there is no '\(name)' (character \(position)); signals are "
                + RankingExpression.Signal.allCases.map(\.rawValue).joined(separator: ", ") + ", functions "
                + RankingExpression.Function.allCases.map(\.rawValue).joined(separator: ", ")
        case .wrongParameterCount(let function, let expected, let position):
            "'\(function)' at character \(position) takes \(expected) value\(expected == 1 ? "" : "s")"
        case .tooDeep: "it is nested more than \(RankingExpressionParser.maximumDepth) deep"
        }
    }
}

/// Reads a ranking formula by recursive descent.
struct RankingExpressionParser {
    static let maximumDepth = 64
    typealias Node = RankingExpression.Node

    private let characters: [Character]
    private var index = 0
    private var depth = 0

    init(_ text: String) { characters = Array(text) }

    mutating func expression() throws(RankingExpressionError) -> Node {
        let node = try sum()
        skipBlanks()
        if index < characters.count { throw .unexpected(String(characters[index]), position: index + 1) }
        return node
    }

    private mutating func sum() throws(RankingExpressionError) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw .tooDeep }
        var node = try product()
        while let sign = take(["+", "-"]) { node = .operation(sign, node, try product()) }
        return node
    }

    private mutating func product() throws(RankingExpressionError) -> Node {
        var node = try factor()
        while let sign = take(["*", "/"]) { node = .operation(sign, node, try factor()) }
        return node
    }

    private mutating func factor() throws(RankingExpressionError) -> Node {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else { throw .tooDeep }
        if take(["-"]) != nil { return .negative(try factor()) }
        if take(["("]) != nil {
            let node = try sum()
            try expect(")")
            return node
        }
        guard index < characters.count else { throw .ended }
        let start = index
        while index < characters.count, characters[index].isWord { index += 1 }
        let word = String(characters[start..<index])
        guard !word.isEmpty else { throw .unexpected(String(characters[start]), position: start + 1) }
        if let number = Double(word), number.isFinite { return .number(number) }
        if let signal = RankingExpression.Signal(rawValue: word) { return .signal(signal) }
        guard let function = RankingExpression.Function(rawValue: word) else {
            throw .unknownName(word, position: start + 1)
        }
        return .function(function, try parameters(of: function, at: start + 1))
    }

    private mutating func parameters(
        of function: RankingExpression.Function,
        at position: Int
    ) throws(RankingExpressionError) -> [Node] {
        try expect("(")
        var nodes = [try sum()]
        while take([","]) != nil { nodes.append(try sum()) }
        try expect(")")
        guard nodes.count == function.parameterCount else {
            throw .wrongParameterCount(
                function: function.rawValue,
                expected: function.parameterCount,
                position: position
            )
        }
        return nodes
    }

    /// The next character if it is one of these, and goes behind it.
    private mutating func take(_ wanted: Set<Character>) -> Character? {
        skipBlanks()
        guard index < characters.count, wanted.contains(characters[index]) else { return nil }
        index += 1
        return characters[index - 1]
    }

    private mutating func expect(_ character: Character) throws(RankingExpressionError) {
        guard take([character]) == nil else { return }
        guard index < characters.count else { throw .ended }
        throw .unexpected(String(characters[index]), position: index + 1)
    }

    private mutating func skipBlanks() {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
    }
}

extension Character {
    fileprivate var isWord: Bool { isLetter || isNumber || self == "_" || self == "." }
}
