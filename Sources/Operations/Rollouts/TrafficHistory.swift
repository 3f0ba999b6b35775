package import Tracking

/// Which versions answered at an endpoint, each for what share, since when.
package struct TrafficHistory: Hashable, Sendable {
    package struct Change: Hashable, Sendable {
        /// Seconds since 1970.
        package var time: Double
        /// By version, 0 to 1; of those that answer.
        package var shares: [Int: Double]
        package var reason: String

        package init(time: Double, shares: [Int: Double], reason: String) {
            self.time = time
            self.shares = shares
            self.reason = reason
        }
    }

    /// Oldest first.
    package private(set) var changes: [Change] = []

    /// What the ledger of the endpoint's model says, oldest first.
    package init(of endpoint: String, in entries: [LedgerEntry]) {
        var (production, split) = (Int?.none, [Int: Double]())
        for entry in entries {
            var reason = ""
            switch entry.kind {
            case .aliasSet where entry.detail == ModelReference.production:
                (production, reason) = (entry.version, "in production")
            case .trafficSet:
                guard let note = TrafficNote(entry.detail), note.endpoint == endpoint else { continue }
                (split, reason) = (Self.shares(in: note.traffic), note.reason)
            default: continue
            }
            let shares = split.isEmpty ? production.map { [$0: 1.0] } ?? [:] : split
            guard !shares.isEmpty, shares != changes.last?.shares else { continue }
            changes.append(Change(time: Double(entry.time) / 1000, shares: shares, reason: reason))
        }
    }

    /// `2 stable 90 %, 3 canary 10 %` as shares; none where the version in production answers alone.
    private static func shares(in traffic: String) -> [Int: Double] {
        let arms = traffic.matches(of: /([0-9]+) (?:stable|canary) ([0-9.]+) %/)
        return Dictionary(
            arms.compactMap { arm in
                Int(arm.1).flatMap { version in Double(arm.2).map { (version, $0 / 100) } }
            }
        ) { first, _ in first }
    }
}
