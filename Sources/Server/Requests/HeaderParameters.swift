/// A header value with parameters, as of `Content-Type` and `Content-Disposition`.
///
/// `form-data; name="file"; filename="a.pdf"; filename*=UTF-8''na%C3%AFve.pdf`
package struct HeaderParameters: Hashable, Sendable {
    /// What stands before the first semicolon, in lower case.
    package private(set) var value: String
    private var parameters: [String: String] = [:]

    /// Reads what can be read; a parameter that makes no sense is left out, and of two with one name the first counts.
    package init(_ header: String) {
        var rest = Substring(header)
        value = Self.takeToken(&rest).lowercased()
        while let semicolon = rest.firstIndex(of: ";") {
            rest = rest[rest.index(after: semicolon)...]
            let name = Self.takeToken(&rest).lowercased()
            guard !name.isEmpty, rest.first == "=" else { continue }
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let content = rest.first == "\"" ? Self.takeQuoted(&rest) : Self.takeToken(&rest)
            if parameters[name] == nil { parameters[name] = content }
        }
    }

    /// The parameter of that lower-case name.
    package subscript(name: String) -> String? { parameters[name] }

    /// The file's name: `filename*` (RFC 5987) where it can be read, else `filename`.
    package var fileName: String? {
        if let extended = parameters["filename*"], let name = Self.decodeExtended(extended) { return name }
        // The HTML standard lets browsers write these three characters so.
        return parameters["filename"]?
            .replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// What stands before the next `;` or `=`, without blanks around it.
    private static func takeToken(_ rest: inout Substring) -> String {
        let end = rest.firstIndex { $0 == ";" || $0 == "=" } ?? rest.endIndex
        defer { rest = rest[end...] }
        return String(rest[..<end]).trimmingBlanks()
    }

    /// A quoted string; a backslash escapes a quotation mark or a backslash and is itself anywhere else.
    private static func takeQuoted(_ rest: inout Substring) -> String {
        rest.removeFirst()
        var content = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
                content.append(next)
                rest.removeFirst()
            } else {
                content.append(character)
            }
        }
        return content
    }

    /// RFC 5987: `charset'language'percent-encoded`, with the charset UTF-8 or ISO-8859-1.
    private static func decodeExtended(_ text: String) -> String? {
        let fields = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, let bytes = percentDecoded(fields[2]) else { return nil }
        switch fields[0].lowercased() {
        case "utf-8": return String(validating: bytes, as: UTF8.self)
        case "iso-8859-1": return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        default: return nil
        }
    }

    private static func percentDecoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}

extension String {
    /// Without the spaces and tabs at both ends.
    func trimmingBlanks() -> String {
        let isVisible = { (byte: UInt8) in byte != UInt8(ascii: " ") && byte != UInt8(ascii: "\t") }
        guard let start = utf8.firstIndex(where: isVisible), let end = utf8.lastIndex(where: isVisible) else {
            return ""
        }
        return String(self[start...end])
    }
}
