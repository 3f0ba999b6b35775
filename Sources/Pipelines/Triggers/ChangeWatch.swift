/// Tells each settled change of something once.
package struct ChangeWatch: Hashable, Sendable, Codable {
    /// What was told last, or was there at first.
    package private(set) var settled: String
    private var seen: String
    private var seenSince: Double
    /// Seconds since 1970; nil before the first.
    private var toldAt: Double?

    /// Begins with what is there, which is no change.
    package init(_ fingerprint: String, at time: Double) {
        settled = fingerprint
        seen = fingerprint
        seenSince = time
    }

    /// Takes a look; true when what is there differs from what was told last and has stayed as it is for `quiet` seconds.
    ///
    /// - Parameter pause: Seconds that must lie between two of them.
    package mutating func isChange(_ fingerprint: String, at now: Double, quiet: Double, pause: Double = 0) -> Bool {
        if fingerprint != seen { (seen, seenSince) = (fingerprint, now) }
        guard seen != settled, now - seenSince >= quiet, now - (toldAt ?? -.infinity) >= pause else { return false }
        (settled, toldAt) = (seen, now)
        return true
    }
}
