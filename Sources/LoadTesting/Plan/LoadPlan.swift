/// How requests are sent.
package struct LoadPlan: Hashable, Sendable {
    /// When each request is sent.
    package enum Arrivals: Hashable, Sendable {
        /// Each connection sends its next request when it has the answer to the last: says what a server can do at most.
        case closed
        /// Requests come as from many who know nothing of one another, whether the server keeps up or not.
        ///
        /// - Parameters:
        ///   - from: Requests a second at the beginning.
        ///   - to: Requests a second at the end; in between the rate grows evenly.
        case open(from: Double, to: Double)
    }

    package var arrivals: Arrivals
    /// The most connections; a closed plan uses all.
    package var connections: Int
    /// For how long requests are sent, in seconds.
    package var seconds: Double
    /// After how many seconds without an answer a request has failed.
    package var timeoutSeconds: Double

    package init(
        _ arrivals: Arrivals,
        connections: Int = 32,
        seconds: Double = 10,
        timeoutSeconds: Double = 10
    ) {
        self.arrivals = arrivals
        self.connections = connections
        self.seconds = seconds
        self.timeoutSeconds = timeoutSeconds
    }
}
