import CGMime
import Documents

/// The identity of a file.
enum Checksum {
    /// The SHA-256 of the bytes, by GLib, which is linked for mail anyway.
    static func documentID(of bytes: [UInt8]) -> DocumentID {
        guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)) else {
            preconditionFailure("GLib knows SHA-256")
        }
        defer { g_free(text) }
        guard let id = DocumentID(String(cString: text)) else { preconditionFailure("a SHA-256 has 64 hex digits") }
        return id
    }
}
