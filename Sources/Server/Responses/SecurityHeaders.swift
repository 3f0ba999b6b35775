import HTTPTypes
import Hummingbird

/// What every answer tells a browser; an answer that needs it stricter sets its own policy first.
enum SecurityHeaders {
    /// A page runs its own script and style files only, shows its own images, and talks to its own server.
    private static let contentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

    static func apply(to response: inout Response) {
        response.headers[.xContentTypeOptions] = "nosniff"
        // With "no-referrer" browsers send forms with the origin "null", which is refused as another site's.
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(), geolocation=(), microphone=()"
        if response.headers[.contentSecurityPolicy] == nil {
            response.headers[.contentSecurityPolicy] = contentSecurityPolicy
        }
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}
