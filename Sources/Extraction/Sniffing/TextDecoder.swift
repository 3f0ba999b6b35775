import Foundation

/// Turns the bytes of a text file into text.
enum TextDecoder {
    /// The share of control characters above which bytes are not text.
    private static let maximumControlShare = 0.02

    /// The text of those bytes: by byte order mark, else UTF-8, else Windows-1252; nil when they are not text.
    static func text(of bytes: some RandomAccessCollection<UInt8>) -> String? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), lowFirst: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), lowFirst: false) }
        guard isText(bytes) else { return nil }
        return utf8(bytes) ?? Windows1252.decode(bytes)
    }

    /// The text when it is UTF-8, but for a character cut in two at the end of a text that has others beyond ASCII.
    static func utf8(_ bytes: some Collection<UInt8>) -> String? {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        for cut in 1...3 where bytes.count > cut {
            let text = String(validating: bytes.dropLast(cut), as: UTF8.self)
            if let text { return text.utf8.contains { $0 >= 0x80 } ? text : nil }
        }
        return nil
    }

    private static func utf16(_ bytes: some RandomAccessCollection<UInt8>, lowFirst: Bool) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var first: UInt8?
        for byte in bytes {
            guard let held = first else {
                first = byte
                continue
            }
            units.append(lowFirst ? UInt16(byte) << 8 | UInt16(held) : UInt16(held) << 8 | UInt16(byte))
            first = nil
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func isText(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
        return !bytes.contains(0) && Double(controls) <= maximumControlShare * Double(bytes.count)
    }
}
