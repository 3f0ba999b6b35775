import Crypto
import Foundation

/// Proves to a webhook's receiver who sent a message and that nobody changed it.
///
/// Source: Standard Webhooks (standardwebhooks.com), symmetric signatures: HMAC-SHA256 over id, time and body.
enum WebhookSignature {
    static func headers(id: String, time: Int, body: [UInt8], secret: [UInt8]) -> [String: String] {
        let signed = Array("\(id).\(time).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: secret))
        return [
            "webhook-id": id, "webhook-timestamp": "\(time)",
            "webhook-signature": "v1,\(Data(code).base64EncodedString())",
        ]
    }

    /// The bytes of a secret: what stands behind `whsec_` in Base64, or the text itself.
    static func key(_ secret: String) -> [UInt8] {
        guard secret.hasPrefix("whsec_"), let data = Data(base64Encoded: String(secret.dropFirst(6))) else {
            return Array(secret.utf8)
        }
        return Array(data)
    }
}
