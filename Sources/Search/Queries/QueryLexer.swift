/// Cuts a question into words, phrases, conditions and operators; whatever one types, there is a reading.
struct QueryLexer {
    struct Token: Hashable {
        enum Kind: Hashable {
            case word
            case phrase
            /// `field:value`, with any of the operators of a filter.
            case condition
            case prefix
            case fuzzy(distance: Int)
            case or, and
            case near(Int)
        }

        enum Sign: Hashable { case none, required, excluded }

        var kind: Kind
        /// Without signs, quotation marks and suffixes.
        var text: String
        /// As typed.
        var source: String
        var sign = Sign.none
    }

    /// Characters beyond these are passed over: no question is so long.
    static let maximumLength = 8192
    private static let quotes: Set<Character> = ["\"", "\u{201C}", "\u{201D}"]
    private static let operators: Set<Character> = [":", "=", "<", ">", "!"]
    private static let maximumNear = 100

    private let characters: [Character]
    private let fields: Set<String>
    private var index = 0

    /// - Parameter fields: The names that may stand before an operator.
    init(_ question: String, fields: Set<String>) {
        characters = Array(question.prefix(Self.maximumLength))
        self.fields = fields
    }

    static func tokens(in question: String, fields: Set<String>) -> [Token] {
        var lexer = Self(question, fields: fields)
        var tokens: [Token] = []
        var isNot = false
        while var token = lexer.next() {
            // An upper-case NOT belongs to what follows.
            if token.kind == .word, token.source == "NOT" {
                isNot = true
                continue
            }
            if isNot { token.sign = .excluded }
            isNot = false
            tokens.append(token)
        }
        return tokens
    }

    private mutating func next() -> Token? {
        while index < characters.count, characters[index].isWhitespace { index += 1 }
        guard index < characters.count else { return nil }
        let start = index
        var sign = Token.Sign.none
        if "-+".contains(characters[index]), index + 1 < characters.count, Self.begins(characters[index + 1]) {
            sign = characters[index] == "-" ? .excluded : .required
            index += 1
        }
        var token = Self.quotes.contains(characters[index]) ? phrase() : word()
        token.sign = sign
        token.source = String(characters[start..<index])
        return token
    }

    /// Whether a sign before that character belongs to it.
    private static func begins(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || quotes.contains(character)
    }

    private mutating func phrase() -> Token {
        let start = index + 1
        guard let end = characters[start...].firstIndex(where: Self.quotes.contains) else {
            index = start
            return Token(kind: .word, text: "", source: "")
        }
        index = end + 1
        return Token(kind: .phrase, text: String(characters[start..<end]), source: "")
    }

    private mutating func word() -> Token {
        let start = index
        while index < characters.count, !characters[index].isWhitespace, !Self.quotes.contains(characters[index]) {
            index += 1
        }
        let text = String(characters[start..<index])
        if isCondition(text) {
            takeQuotedValues()
            return Token(kind: .condition, text: String(characters[start..<index]), source: "")
        }
        return Self.word(text)
    }

    private func isCondition(_ text: String) -> Bool {
        guard let sign = text.firstIndex(where: Self.operators.contains) else { return false }
        return fields.contains(text[..<sign].lowercased())
    }

    /// `tenant:"Acme, Inc."`, and lists of such values.
    private mutating func takeQuotedValues() {
        while index < characters.count, Self.quotes.contains(characters[index]),
            let end = characters[(index + 1)...].firstIndex(where: Self.quotes.contains)
        {
            index = end + 1
            while index < characters.count, !characters[index].isWhitespace, !Self.quotes.contains(characters[index]) {
                index += 1
            }
        }
    }

    private static func word(_ text: String) -> Token {
        var token = Token(kind: .word, text: text, source: text)
        if text == "OR" { token.kind = .or }
        if text == "AND" { token.kind = .and }
        if text.hasPrefix("NEAR/"), let distance = Int(text.dropFirst(5)), (0...maximumNear).contains(distance) {
            token.kind = .near(distance)
        }
        if text.hasSuffix("*"), text.dropLast().count >= 2 {
            token.kind = .prefix
            token.text = String(text.dropLast())
        }
        for (suffix, distance) in [("~", 1), ("~1", 1), ("~2", 2)]
        where text.hasSuffix(suffix) && text.count > suffix.count + 2 {
            token.kind = .fuzzy(distance: distance)
            token.text = String(text.dropLast(suffix.count))
        }
        return token
    }
}
