import HTTPTypes
import Hummingbird
import Operations

/// The cookie in which a browser keeps the secret of its session.
enum SessionCookie {
    private static let name = "deedbox_session"

    /// The secret that came with a request.
    static func secret(in request: Request) -> String? { Cookies(request)[name] }

    /// Hands the secret to the browser for as long as the session lasts.
    static func set(_ secret: String, _ request: Request) -> String {
        Cookies.header(name, secret, seconds: Int(SessionOperations.lifetime), for: request)
    }

    /// Takes it back.
    static func clear(_ request: Request) -> String { Cookies.header(name, "", seconds: 0, for: request) }
}
