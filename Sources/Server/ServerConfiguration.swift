/// How the server is reached and how much it accepts.
package struct ServerConfiguration: Hashable, Sendable {
    /// The address to listen on; `127.0.0.1` is reachable from this machine only, `0.0.0.0` from everywhere.
    package var host: String
    /// 0 takes any free port.
    package var port: Int
    package var keyPolicy: KeyPolicy
    /// Names beside `localhost` under which browsers may use a server that asks for no key.
    package var allowedHosts: [String]
    /// The largest body of an upload, in bytes.
    package var maximumUploadBytes: Int
    /// The largest body of any other request, in bytes.
    package var maximumJSONBytes: Int
    /// How many uploads are read at a time; each may hold `maximumUploadBytes` in memory.
    package var maximumUploads: Int
    /// After how many seconds without a byte a connection is closed.
    package var idleSeconds: Int
    /// For how long requests for answers of models may wait for their thread; what would wait longer is refused unread.
    package var longestWaitSeconds: Double
    /// With more documents than that the facets of a page of answers are counted by a request of their own.
    package var mostFacetedAtOnce: Int
    /// How many threads read connections; more than there are processors only wait for one another.
    package var threads: Int

    package init(
        host: String = "127.0.0.1",
        port: Int = 8080,
        keyPolicy: KeyPolicy = .auto,
        allowedHosts: [String] = [],
        maximumUploadBytes: Int = 210_000_000,
        maximumJSONBytes: Int = 4_000_000,
        maximumUploads: Int = 8,
        idleSeconds: Int = 600,
        longestWaitSeconds: Double = 0.02,
        mostFacetedAtOnce: Int = 20_000,
        threads: Int = 2
    ) {
        self.host = host
        self.port = port
        self.keyPolicy = keyPolicy
        self.allowedHosts = allowedHosts
        self.maximumUploadBytes = maximumUploadBytes
        self.maximumJSONBytes = maximumJSONBytes
        self.maximumUploads = maximumUploads
        self.idleSeconds = idleSeconds
        self.longestWaitSeconds = longestWaitSeconds
        self.mostFacetedAtOnce = mostFacetedAtOnce
        self.threads = threads
    }

    /// Whether only this machine can reach the server.
    package var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

    /// Whether a request without an API key may do everything.
    package var isOpen: Bool { isLoopback && keyPolicy == .auto }
}
