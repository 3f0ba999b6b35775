/// What the ledger says of a change of traffic, in one line: `ENDPOINT: TRAFFIC; REASON`.
package struct TrafficNote: Hashable, Sendable {
    /// Free of `:`.
    package var endpoint: String
    /// Which versions answer from now on; free of `;`.
    package var traffic: String
    package var reason: String

    package init(endpoint: String, traffic: String, reason: String) {
        self.endpoint = endpoint
        self.traffic = traffic
        self.reason = reason
    }

    /// Reads a line; nil for what is none.
    package init?(_ line: String) {
        guard let colon = line.firstRange(of: ": "), let end = line[colon.upperBound...].firstRange(of: "; ") else {
            return nil
        }
        endpoint = String(line[..<colon.lowerBound])
        traffic = String(line[colon.upperBound..<end.lowerBound])
        reason = String(line[end.upperBound...])
    }

    package var line: String { "\(endpoint): \(traffic); \(reason)" }
}
