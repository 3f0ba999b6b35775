/// Shows any bytes on one line.
enum EscapedText {
    /// The bytes as UTF-8, with escapes for what is none (`\xFF`) and for control characters (`\n`, `\t`, `\u{1B}`).
    static func line(of bytes: [UInt8]) -> String {
        var line = ""
        var decoder = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.parseScalar(from: &iterator) {
            case .valid(let encoded):
                append(Unicode.UTF8.decode(encoded), to: &line)
                offset += encoded.count
            case .error(let length):
                for byte in bytes[offset..<offset + length] { line += "\\x" + hex(byte) }
                offset += length
            case .emptyInput:
                return line
            }
        }
    }

    private static func append(_ scalar: Unicode.Scalar, to line: inout String) {
        switch scalar {
        case "\n": line += "\\n"
        case "\r": line += "\\r"
        case "\t": line += "\\t"
        case _ where isInvisible(scalar): line += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        default: line.unicodeScalars.append(scalar)
        }
    }

    /// Control characters, and those that reorder or break a line on a terminal.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
