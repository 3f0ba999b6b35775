import Crypto
import Documents

/// The identity of a file.
enum Checksum {
    /// The SHA-256 of the bytes.
    static func documentID(of bytes: [UInt8]) -> DocumentID { DocumentID(sha256: SHA256.hash(data: bytes)) }
}
