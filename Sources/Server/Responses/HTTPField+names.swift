import HTTPTypes

extension HTTPField.Name {
    /// Header names that HTTPTypes does not list.
    static let requestID = make("X-Request-ID")
    static let inferenceHeaderLength = make("Inference-Header-Content-Length")
    static let idempotencyKey = make("Idempotency-Key")
    static let idempotencyReplayed = make("Idempotency-Replayed")
    static let referrerPolicy = make("Referrer-Policy")
    static let crossOriginOpenerPolicy = make("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = make("Permissions-Policy")
    static let forwardedProto = make("X-Forwarded-Proto")
    static let formToken = make("X-Form-Token")
    static let secFetchSite = make("Sec-Fetch-Site")
    static let traceparent = make("traceparent")

    private static func make(_ name: String) -> Self {
        guard let field = Self(name) else { preconditionFailure("'\(name)' is no header name") }
        return field
    }
}
