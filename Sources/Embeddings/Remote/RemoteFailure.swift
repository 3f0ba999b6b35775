/// Why a server gave no embeddings.
package struct RemoteFailure: Error, Hashable, Sendable {
    /// One sentence without its end, and without secrets.
    package var reason: String
    /// Whether the same question may be answered a moment later: nobody answered, or the server is busy or broken.
    package var mayPass: Bool
    /// For how many seconds the server wants to be left alone; nil where it says nothing.
    package var retryAfter: Double?

    package init(_ reason: String, mayPass: Bool, retryAfter: Double? = nil) {
        self.reason = reason
        self.mayPass = mayPass
        self.retryAfter = retryAfter
    }
}
