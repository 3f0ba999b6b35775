import HTTPTypes
import Hummingbird

/// What a browser sends back of what it was told to keep.
struct Cookies: Sendable {
    private var values: [String: String] = [:]

    /// Reads `name=value; other=value`; of two with one name the first counts.
    init(_ request: Request) {
        for header in request.headers[values: .cookie] {
            for pair in header.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1).map { String($0).trimmingBlanks() }
                if parts.count == 2, values[parts[0]] == nil { values[parts[0]] = parts[1] }
            }
        }
    }

    /// The value as it came; nil where there is none or it is empty.
    subscript(name: String) -> String? { values[name] }

    /// What `Set-Cookie` says: for this site only, out of reach of scripts, and never sent for another site's page.
    ///
    /// - Parameter value: Letters, digits, `-`, `_` and `.` only.
    static func header(_ name: String, _ value: String, seconds: Int, for request: Request) -> String {
        // A proxy that speaks TLS says so; only then may the browser be told to keep the cookie to TLS.
        let isSecure = request.headers[.forwardedProto]?.lowercased() == "https"
        return "\(name)=\(value); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Strict\(isSecure ? "; Secure" : "")"
    }
}
