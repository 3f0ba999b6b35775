/// Cuts an RTF file into its tokens (RTF 1.9.1, "RTF syntax").
struct RTFScanner {
    enum Token {
        case open, close
        /// A control word, with its number where it has one.
        case word(String, Int?)
        /// A control symbol, such as `\~`.
        case symbol(UInt8)
        /// One byte of text by its code, as `\'e9`.
        case code(UInt8)
        case text(ArraySlice<UInt8>)
    }

    /// The longest name of a control word; what is longer is none.
    private static let maximumName = 32
    private static let maximumDigits = 10

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; nil at the end of the file.
    mutating func next() -> Token? {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "{"):
                position += 1
                return .open
            case UInt8(ascii: "}"):
                position += 1
                return .close
            case UInt8(ascii: "\\"): if let token = control() { return token }
            case 0x0A, 0x0D, 0x00: position += 1
            default: return text()
            }
        }
        return nil
    }

    private mutating func text() -> Token {
        let start = position
        while position < bytes.count, !Self.endsText(bytes[position]) { position += 1 }
        return .text(bytes[start..<position])
    }

    private static func endsText(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\") || byte == 0x0A
            || byte == 0x0D || byte == 0
    }

    /// A word or symbol; nil where it was binary data, which is passed over.
    private mutating func control() -> Token? {
        position += 1
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        guard Self.isLetter(first) else {
            position += 1
            return first == UInt8(ascii: "'") ? code() : .symbol(first)
        }
        let start = position
        while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
        let name = position - start <= Self.maximumName ? String(decoding: bytes[start..<position], as: UTF8.self) : ""
        let number = number()
        if position < bytes.count, bytes[position] == 0x20 { position += 1 }
        guard name == "bin" else { return .word(name, number) }
        position += min(max(number ?? 0, 0), bytes.count - position)
        return nil
    }

    private mutating func number() -> Int? {
        var isNegative = false
        if position + 1 < bytes.count, bytes[position] == UInt8(ascii: "-"), Self.isDigit(bytes[position + 1]) {
            isNegative = true
            position += 1
        }
        var value: Int?
        var count = 0
        while position < bytes.count, Self.isDigit(bytes[position]) {
            count += 1
            if count <= Self.maximumDigits { value = (value ?? 0) * 10 + Int(bytes[position] - UInt8(ascii: "0")) }
            position += 1
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    private mutating func code() -> Token? {
        guard position + 1 < bytes.count, let high = Self.hexDigit(bytes[position]),
            let low = Self.hexDigit(bytes[position + 1])
        else { return nil }
        position += 2
        return .code(high << 4 | low)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
}
