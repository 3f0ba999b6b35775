import Documents
import HTTPTypes
import Hummingbird

/// Keeps other sites' pages from using an open server through the browser of someone on this machine.
///
/// Two attacks are met: DNS rebinding, where a foreign name comes to mean this machine (the `Host` header then has that
/// name), and cross-site requests, where a foreign page sends a form here (`Origin` and `Sec-Fetch-Site` then tell).
struct SiteGuard: Sendable {
    private static let loopbackHosts: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
    private static let harmlessMethods: Set<HTTPRequest.Method> = [.get, .head, .options]

    private let hosts: Set<String>

    /// - Parameter additionalHosts: Names beside `localhost` under which the server is asked, in lower case.
    init(additionalHosts: some Sequence<String>) {
        hosts = Self.loopbackHosts.union(additionalHosts.map { $0.lowercased() })
    }

    /// - Throws: `Failure` with code `host_not_allowed` or `cross_site_request`.
    func check(_ request: Request) throws {
        guard allows(request.head.authority ?? "") else {
            throw Failure(
                code: "host_not_allowed",
                message: "This server answers under \(hosts.sorted().joined(separator: ", ")) only. "
                    + "Add the name to 'server.allowed_hosts'."
            )
        }
        try checkOrigin(request)
    }

    /// Whether the server is asked under that name, which may have a port.
    func allows(_ authority: String) -> Bool { hosts.contains(Self.host(of: authority.lowercased())) }

    /// Whether the request changes nothing.
    static func isHarmless(_ request: Request) -> Bool { harmlessMethods.contains(request.method) }

    /// Refuses what another site's page sends to change something.
    ///
    /// - Throws: `Failure` with code `cross_site_request`.
    func checkOrigin(_ request: Request) throws {
        guard !Self.isHarmless(request) else { return }
        let authority = (request.head.authority ?? "").lowercased()
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { throw Self.crossSite }
        // Before TLS ends at a proxy on this machine, the page's origin is https.
        if let origin = request.headers[.origin], !["http://\(authority)", "https://\(authority)"].contains(origin) {
            throw Self.crossSite
        }
    }

    private static let crossSite = Failure(
        code: "cross_site_request",
        message: "Another site's page may not write here. Use an API key to write from elsewhere."
    )

    /// `localhost:8080` to `localhost`, `[::1]:8080` to `[::1]`.
    private static func host(of authority: String) -> String {
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") { return String(authority[...end]) }
        return String(authority.prefix { $0 != ":" })
    }
}
