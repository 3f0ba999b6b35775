/// Cuts a filter expression into words.
struct FilterLexer {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// - Throws: `TrackingError` for a quotation mark without its partner, a number that is none, or a stray character.
    static func tokens(of text: String) throws(TrackingError) -> [FilterToken] {
        try TrackingLimits.check(text, "filter", atMost: TrackingLimits.filter)
        var lexer = Self(text)
        var tokens: [FilterToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func next() throws(TrackingError) -> FilterToken? {
        while let scalar = current, scalar.properties.isWhitespace { index += 1 }
        guard let scalar = current else { return nil }
        let position = index + 1
        return FilterToken(kind: try kind(from: scalar), position: position)
    }

    private mutating func kind(from scalar: Unicode.Scalar) throws(TrackingError) -> FilterToken.Kind {
        switch scalar {
        case "(", ")", ",":
            index += 1
            return scalar == "(" ? .open : scalar == ")" ? .close : .comma
        case "=", "!", "<", ">": return .sign(sign())
        case "'": return .text(try quoted(scalar))
        case "\"":
            let text = try quoted(scalar)
            return current == "." ? try name(from: text, isQuoted: true) : .doubleQuoted(text)
        case "`": return try name(from: try quoted(scalar), isQuoted: true)
        case "0"..."9", "-", "+", ".": return .number(try number())
        default:
            guard Self.isNamePart(scalar) else { throw Self.error(index + 1, "'\(scalar)' has no meaning here") }
            return try name(from: "", isQuoted: false)
        }
    }

    private mutating func sign() -> String {
        var text = ""
        while let scalar = current, "=!<>".unicodeScalars.contains(scalar), text.count < 2 {
            text.unicodeScalars.append(scalar)
            index += 1
        }
        return text
    }

    /// The rest of a name of which `start` was read: plain characters, dots, and parts in quotes after a dot.
    private mutating func name(from start: String, isQuoted: Bool) throws(TrackingError) -> FilterToken.Kind {
        var (name, isQuoted) = (start, isQuoted)
        while let scalar = current {
            if Self.isNamePart(scalar) {
                name.unicodeScalars.append(scalar)
                index += 1
            } else if scalar == "`" || scalar == "\"", name.hasSuffix(".") {
                name += try quoted(scalar)
                isQuoted = true
            } else {
                break
            }
        }
        return .name(name, isQuoted: isQuoted)
    }

    /// What stands between two of the marks; two in a row mean one.
    private mutating func quoted(_ mark: Unicode.Scalar) throws(TrackingError) -> String {
        let start = index + 1
        index += 1
        var text = String.UnicodeScalarView()
        while let scalar = current {
            index += 1
            if scalar == mark {
                guard current == mark else { return String(text) }
                index += 1
            }
            text.append(scalar)
        }
        throw Self.error(start, "the quotation mark has no partner")
    }

    private mutating func number() throws(TrackingError) -> Double {
        let start = index
        var text = String.UnicodeScalarView()
        while let scalar = current, scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar) {
            text.append(scalar)
            index += 1
        }
        guard let number = Double(String(text)) else {
            throw Self.error(start + 1, "'\(String(text).prefix(TrackingError.quoted))' is no number")
        }
        return number
    }

    private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || "_./-:@$%".unicodeScalars.contains(scalar)
    }

    /// A message that says where.
    static func error(_ position: Int, _ reason: String) -> TrackingError {
        .invalid("Cannot read the filter at character \(position): \(reason).")
    }
}
