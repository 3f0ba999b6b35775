/// Takes a number format apart (ECMA-376, part 1, 18.8.31).
struct FormatParser {
    /// Longer ones than spreadsheets allow are cut.
    private static let maximumLength = 1_000

    private var rest: ArraySlice<Character>
    private var sections: [FormatSection] = []
    private var section = FormatSection()

    private init(_ code: String) { rest = Array(code.prefix(Self.maximumLength))[...] }

    /// The parts of the format, at least one.
    static func sections(of code: String) -> [FormatSection] {
        var parser = FormatParser(code)
        while let character = parser.rest.popFirst() { parser.take(character) }
        return parser.sections + [parser.section]
    }

    private mutating func take(_ character: Character) {
        switch character {
        case ";":
            sections.append(section)
            section = FormatSection()
        case "\"": add(.literal(takeUntil("\"")))
        case "\\": add(.literal(rest.popFirst().map(String.init) ?? ""))
        // The width of a character, and a character to fill the cell with.
        case "_":
            _ = rest.popFirst()
            add(.literal(" "))
        case "*": _ = rest.popFirst()
        case "[": takeBracket(takeUntil("]"))
        case "0", "#", "?": add(.digit(character))
        case ".": add(.point)
        case ",": add(.comma)
        case "%": add(.percent)
        case "/": add(.slash)
        case "@": add(.text)
        default: takeWord(character)
        }
    }

    private mutating func takeWord(_ character: Character) {
        let start = (String(character) + String(rest.prefix(6))).lowercased()
        if start.hasPrefix("general") {
            rest = rest.dropFirst(6)
            add(.general)
        } else if start.hasPrefix("am/pm") {
            rest = rest.dropFirst(4)
            add(.halfDay(isShort: false))
        } else if start.hasPrefix("a/p") {
            rest = rest.dropFirst(2)
            add(.halfDay(isShort: true))
        } else if start.hasPrefix("e+") || start.hasPrefix("e-") {
            add(.exponent(showsPlus: rest.popFirst() == "+"))
        } else if let letter = start.first, "ymdhs".contains(letter) {
            let run = rest.prefix { $0.lowercased() == String(letter) }
            rest = rest.dropFirst(run.count)
            add(.date(letter, count: run.count + 1))
        } else {
            add(.literal(String(character)))
        }
    }

    /// A currency with its locale, a time that does not wrap, a condition; colours are not shown.
    private mutating func takeBracket(_ content: String) {
        if content.hasPrefix("$") {
            let symbol = content.dropFirst().prefix { $0 != "-" }
            if !symbol.isEmpty { add(.literal(String(symbol))) }
        } else if let letter = content.lowercased().first, "hms".contains(letter),
            content.lowercased().allSatisfy({ $0 == letter })
        {
            add(.elapsed(letter))
        } else if let first = content.first, "<>=".contains(first) {
            let comparison = content.prefix { "<>=".contains($0) }
            guard let limit = Double(content.dropFirst(comparison.count)) else { return }
            section.condition = FormatSection.Condition(comparison: String(comparison), limit: limit)
        }
    }

    private mutating func takeUntil(_ end: Character) -> String {
        let content = rest.prefix { $0 != end }
        rest = rest.dropFirst(content.count + 1)
        return String(content)
    }

    private mutating func add(_ token: FormatToken) { section.tokens.append(token) }
}
