import Crypto

/// Digests by which files are known.
enum FileDigest {
    /// The SHA-256 as 64 lower-case hexadecimal digits.
    static func sha256(of bytes: [UInt8]) -> String {
        text(SHA256.hash(data: bytes))
    }

    /// A digest as lower-case hexadecimal digits.
    static func text(_ digest: SHA256.Digest) -> String {
        digest.map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0\(digits)" : digits
        }.joined()
    }
}
