/// From where to where versions are vulnerable, as events on the line of all versions.
struct AffectedRange: Decodable, Sendable {
    struct Event: Decodable, Sendable {
        /// The first version that is vulnerable; `0` comes before all others.
        var introduced: String?
        /// The first that is not any more.
        var fixed: String?
        /// The last that is.
        var lastAffected: String?
        /// Nothing is said of versions from here on; `*` is no limit.
        var limit: String?

        private enum CodingKeys: String, CodingKey {
            case introduced, fixed
            case lastAffected = "last_affected"
            case limit
        }
    }

    var type: String
    var events: [Event]

    /// What the last event before a version made of it; those in the list need not be in order.
    ///
    /// - Parameter order: Of ranges that go by their ecosystem.
    func includes(_ version: String, orderedAs order: VersionOrder) -> Bool {
        // Commits have no order.
        guard type != "GIT" else { return false }
        let order = type == "SEMVER" ? .semantic : order
        let limits = events.compactMap(\.limit)
        guard limits.isEmpty || limits.contains(where: { $0 == "*" || order.precedes(version, $0) }) else {
            return false
        }
        var latest: (version: String, begins: Bool)?
        for event in events {
            guard let change = Self.change(by: event, before: version, order) else { continue }
            if let known = latest, order.precedes(change.version, known.version) { continue }
            latest = change
        }
        return latest?.begins ?? false
    }

    /// What an event says of a version, if it happened before it.
    private static func change(
        by event: Event,
        before version: String,
        _ order: VersionOrder
    ) -> (version: String, begins: Bool)? {
        if let introduced = event.introduced {
            let isBehind = introduced == "0" || !order.precedes(version, introduced)
            return isBehind ? (introduced, true) : nil
        }
        if let fixed = event.fixed { return order.precedes(version, fixed) ? nil : (fixed, false) }
        if let last = event.lastAffected { return order.precedes(last, version) ? (last, false) : nil }
        return nil
    }
}
