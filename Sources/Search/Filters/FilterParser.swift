import Documents

/// Reads a filter expression from left to right.
///
/// An expression is conditions separated by blanks or `AND`; a condition is a field, an operator and one value or
/// several separated by commas, without blanks around them unless in quotation marks.
struct FilterParser {
    /// The longer operators come first: `<=` must not be read as `<`.
    private static let operators = ["!=", ">=", "<=", ":", "=", ">", "<"]
    /// Signs that end a bare value or a field's name.
    private static let delimiters: Set<Character> = [",", ":", "=", "<", ">", "!", "\""]

    private let characters: [Character]
    private var index = 0

    init(_ expression: String) {
        characters = Array(expression)
    }

    mutating func conditions() throws(FilterError) -> [SearchFilter.Condition] {
        var conditions: [SearchFilter.Condition] = []
        var openAnd: Int?
        skipBlanks()
        while index < characters.count {
            let start = index
            let word = bareWord()
            if word.uppercased() == "AND", !isAtOperator {
                guard !conditions.isEmpty, openAnd == nil else { throw .danglingAnd(position: start + 1) }
                openAnd = start
            } else {
                conditions.append(try condition(on: word, from: start))
                openAnd = nil
            }
            skipBlanks()
        }
        if let openAnd { throw .danglingAnd(position: openAnd + 1) }
        return conditions
    }

    private mutating func condition(on word: String, from start: Int) throws(FilterError) -> SearchFilter.Condition {
        if ["OR", "NOT"].contains(word.uppercased()), !isAtOperator {
            throw .notSupported(word, position: start + 1)
        }
        guard let field = FilterField(rawValue: word.lowercased()) else {
            let name = word.isEmpty ? String(characters[start]) : word
            throw .unknownField(name, position: start + 1)
        }
        let signPosition = index
        guard let sign = Self.operators.first(where: { characters[index...].starts(with: $0) }) else {
            throw .missingOperator(field: field.rawValue, position: index + 1)
        }
        index += sign.count
        let isAllowed = field.isOrdered ? sign != "!=" : [":", "=", "!="].contains(sign)
        guard isAllowed else { throw .operatorNotAllowed(sign, field: field.rawValue, position: signPosition + 1) }
        let values = try values(of: field)
        return try FilterCondition.make(field, sign, values)
    }

    private mutating func values(of field: FilterField) throws(FilterError) -> [FilterCondition.Value] {
        var values = [try value(of: field)]
        while index < characters.count, characters[index] == "," {
            index += 1
            values.append(try value(of: field))
        }
        if index < characters.count, !characters[index].isWhitespace {
            throw .invalidValue(String(characters[index]), field: field.rawValue, position: index + 1)
        }
        return values
    }

    private mutating func value(of field: FilterField) throws(FilterError) -> FilterCondition.Value {
        let start = index
        guard index < characters.count, characters[index] == "\"" else {
            let word = bareWord()
            guard !word.isEmpty else { throw .missingValue(field: field.rawValue, position: start + 1) }
            return FilterCondition.Value(text: word, position: start + 1)
        }
        guard let end = characters[(start + 1)...].firstIndex(of: "\"") else {
            throw .unclosedQuote(position: start + 1)
        }
        index = end + 1
        guard end > start + 1 else { throw .missingValue(field: field.rawValue, position: start + 1) }
        return FilterCondition.Value(text: String(characters[(start + 1)..<end]), position: start + 1)
    }

    private var isAtOperator: Bool { Self.operators.contains { characters[index...].starts(with: $0) } }

    private mutating func bareWord() -> String {
        let start = index
        while index < characters.count, !characters[index].isWhitespace, !Self.delimiters.contains(characters[index]) {
            index += 1
        }
        return String(characters[start..<index])
    }

    private mutating func skipBlanks() {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
    }
}
