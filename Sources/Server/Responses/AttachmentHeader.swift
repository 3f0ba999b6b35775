import Foundation

/// The `Content-Disposition` of a file that is to be saved, not shown.
enum AttachmentHeader {
    /// Names the file twice (RFC 6266): in ASCII for old clients, and in full.
    static func value(fileName: String) -> String {
        let safe = SafeFileName.make(from: fileName)
        let plain = safe.unicodeScalars.map { scalar in
            scalar.isASCII && !"\"\\%".unicodeScalars.contains(scalar) ? String(scalar) : "_"
        }.joined()
        // What RFC 5987 calls attr-char needs no encoding.
        let allowed = CharacterSet(charactersIn: "!#$&+-.^_`|~0123456789")
            .union(CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        let full = safe.addingPercentEncoding(withAllowedCharacters: allowed) ?? plain
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(full)"
    }
}
