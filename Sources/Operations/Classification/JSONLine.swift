/// Writes one JSON object as a line of bytes, member by member.
struct JSONLine {
    private static let digits = Array("0123456789abcdef".utf8)

    private var bytes: [UInt8]
    private var isEmpty = true

    /// Begins an object behind the bytes, which are taken over until `ended()`.
    init(_ bytes: inout [UInt8]) {
        self.bytes = bytes
        bytes = []
        self.bytes.append(UInt8(ascii: "{"))
    }

    /// A text.
    mutating func add(_ name: String, _ text: String) {
        begin(name)
        append(quoted: text)
    }

    /// A number; one that is not finite, for which JSON has no word, is null.
    mutating func add(_ name: String, number: Double) {
        begin(name)
        append(number)
    }

    /// What is JSON already.
    mutating func add(_ name: String, literal: String) {
        begin(name)
        bytes += literal.utf8
    }

    /// An object of numbers, in this order.
    mutating func add(_ name: String, _ members: [(name: String, number: Double)]) {
        begin(name)
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in members.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(quoted: member.name)
            bytes.append(UInt8(ascii: ":"))
            append(member.number)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// The bytes with the object and the end of the line.
    consuming func ended() -> [UInt8] {
        bytes += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
        return bytes
    }

    private mutating func begin(_ name: String) {
        if !isEmpty { bytes.append(UInt8(ascii: ",")) }
        isEmpty = false
        append(quoted: name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ number: Double) {
        bytes += (number.isFinite ? number.description : "null").utf8
    }

    /// Escapes what RFC 8259, section 7, says must be.
    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case ..<0x20:
                bytes += "\\u00".utf8
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
