import HTTPTypes
import Hummingbird
import Website

/// Where a browser goes on after a form.
struct Redirect: Sendable {
    /// A path of this site; anything else leads to the beginning.
    private(set) var path: String
    /// What the next page tells.
    var notice: Notice?
    /// Values of `Set-Cookie`.
    var cookies: [String] = []

    /// - Parameter path: Checked here, for it may come from an address or a form.
    init(_ path: String, notice: Notice? = nil) {
        self.path = Self.isLocal(path) ? path : "/"
        self.notice = notice
    }

    /// Whether a browser stays on this site: `//other.example` and `/\other.example` would lead elsewhere.
    static func isLocal(_ path: String) -> Bool {
        guard path.hasPrefix("/"), path.utf8.count <= 2_000 else { return false }
        let scalars = path.unicodeScalars
        guard scalars.dropFirst().first != "/", scalars.dropFirst().first != "\\" else { return false }
        // Browsers drop tabs and line breaks before they look at the slashes.
        return scalars.allSatisfy { $0.isASCII && $0.value > 0x20 && $0.value != 0x7F }
    }

    func response(to request: Request) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path])
        var cookies = cookies
        if let notice { cookies.append(NoticeCookie.set(notice, request)) }
        response.headers[values: .setCookie] = cookies
        return response
    }
}
