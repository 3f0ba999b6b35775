/// The identity of a document: the SHA-256 of its bytes, as 64 lower-case hexadecimal digits.
///
/// The same bytes under two names are one document.
package struct DocumentID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    package let digest: String

    /// Fails unless `digest` is 64 lower-case hexadecimal digits.
    package init?(_ digest: String) {
        guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexDigit) else { return nil }
        self.digest = digest
    }

    /// The identity whose SHA-256 is these 32 bytes.
    package init(sha256 bytes: some Sequence<UInt8>) {
        let digits = Array("0123456789abcdef".utf8)
        var hex: [UInt8] = []
        for byte in bytes {
            hex.append(digits[Int(byte >> 4)])
            hex.append(digits[Int(byte & 15)])
        }
        precondition(hex.count == 64, "a SHA-256 has 32 bytes")
        digest = String(decoding: hex, as: UTF8.self)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "A document id has 64 hex digits.")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digest)
    }

    package var description: String { digest }

    package static func < (left: Self, right: Self) -> Bool { left.digest < right.digest }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
