/// A path as the file system has it: bytes that need not be Unicode.
package struct RawPath: Hashable, Sendable, Comparable {
    /// Without the terminating zero.
    package let bytes: [UInt8]

    /// The path of those bytes; what follows a zero byte is left out, as the system would.
    package init(bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes.prefix { $0 != 0 })
    }

    /// The path as typed on a command line.
    package init(_ path: String) {
        self.init(bytes: path.utf8)
    }

    /// The path of `name` in this folder.
    package func appending(_ name: [UInt8]) -> Self {
        let slash = UInt8(ascii: "/")
        return Self(bytes: bytes.last == slash ? bytes + name : bytes + [slash] + name)
    }

    /// On one line, for people: bytes that are no Unicode and control characters are written as escapes (`\xFF`, `\n`).
    package var display: String { EscapedText.line(of: bytes) }

    /// The last component, on one line, for people; `.` and `/` stand for themselves.
    package var name: String {
        let slash = UInt8(ascii: "/")
        let last = bytes.split(separator: slash).last.map(Array.init) ?? bytes
        return EscapedText.line(of: last)
    }

    package static func < (left: Self, right: Self) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    /// Calls `body` with the zero-terminated bytes.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // An array with at least the zero in it has an address.
            buffer.baseAddress.map(body) ?? "".withCString(body)
        }
    }
}
