/// Writes JSON by hand, value after value, where an encoder would take longer than making what it encodes.
///
/// Whoever writes names the members of an object in the order in which they are to stand; numbers and texts look as
/// `JSONEncoder` writes them without escaped slashes.
package struct JSONText: Sendable {
    private static let digits = Array("0123456789abcdef".utf8)

    package private(set) var bytes: [UInt8] = []
    /// Whether the next value follows another one of the same object or array.
    private var follows = false

    /// - Parameter capacity: About the number of bytes to come.
    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Begins behind the bytes, which are taken over, so that they are not copied.
    package init(takingOver bytes: inout [UInt8]) { swap(&self.bytes, &bytes) }

    package mutating func object(_ members: (inout Self) throws -> Void) rethrows {
        try within(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    package mutating func array(_ elements: (inout Self) throws -> Void) rethrows {
        try within(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// The name of a member, whose value is to follow.
    package mutating func name(_ name: String) {
        text(name)
        bytes.append(UInt8(ascii: ":"))
        follows = false
    }

    /// A text; what RFC 8259, section 7, says must be escaped is.
    package mutating func text(_ text: String) {
        begin()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                bytes.append(byte)
            } else {
                appendEscaped(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    package mutating func number(_ number: Int) {
        begin()
        bytes += number.description.utf8
    }

    /// A number; one that is not finite, for which JSON has no word, is null.
    package mutating func number(_ number: Double) {
        begin()
        guard number.isFinite else { return bytes += "null".utf8 }
        let text = number.description.utf8
        // "1.0" is written as "1".
        bytes += text.dropLast(text.suffix(2).elementsEqual(".0".utf8) ? 2 : 0)
    }

    package mutating func flag(_ flag: Bool) {
        begin()
        bytes += (flag ? "true" : "false").utf8
    }

    // MARK: - Members; what is nil is left out

    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        self.name(name)
        text(value)
    }

    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Double?) {
        guard let value else { return }
        self.name(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Bool?) {
        guard let value else { return }
        self.name(name)
        flag(value)
    }

    // MARK: - Bytes

    /// Ends a line of JSON Lines.
    package mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        follows = false
    }

    private mutating func begin() {
        if follows { bytes.append(UInt8(ascii: ",")) }
        follows = true
    }

    private mutating func within(_ start: UInt8, _ end: UInt8, _ content: (inout Self) throws -> Void) rethrows {
        begin()
        bytes.append(start)
        follows = false
        try content(&self)
        bytes.append(end)
        follows = true
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default: bytes += [UInt8(ascii: "u"), 0x30, 0x30, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
        }
    }
}
