package import Tracking

/// A readiness report as people and clients see it.
package struct ReadinessDetails: Encodable, Sendable {
    package struct Item: Encodable, Sendable {
        package var id: String
        package var area: ReadinessItem.Area
        package var title: String
        package var status: ReadinessItem.Status
        package var evidence: String
        package var command: String
        /// Left out of what passed.
        package var remedy: String?
        /// When the evidence was made; left out where there is none.
        package var measuredAt: String?
        /// How old the evidence is.
        package var ageSeconds: Double?
        /// How long the look took.
        package var seconds: Double

        private enum CodingKeys: String, CodingKey {
            case id, area, title, status, evidence, command, remedy, seconds
            case measuredAt = "measured_at"
            case ageSeconds = "age_seconds"
        }
    }

    package var model: String
    package var version: Int
    package var isReady: Bool
    package var madeAt: String
    package var items: [Item]

    /// - Parameter now: Seconds since 1970.
    package init(_ report: ReadinessReport, at now: Double) {
        model = report.model
        version = report.version
        isReady = report.isReady
        madeAt = RFC3339.text(report.madeAt)
        items = report.items.map { item in
            Item(
                id: item.id,
                area: item.area,
                title: item.title,
                status: item.status,
                evidence: item.evidence,
                command: item.command,
                remedy: item.remedy.isEmpty ? nil : item.remedy,
                measuredAt: item.measuredAt.map(RFC3339.text),
                ageSeconds: item.measuredAt.map { max(0, now - $0) },
                seconds: item.seconds
            )
        }
    }

    private enum CodingKeys: String, CodingKey {
        case model, version, items
        case isReady = "is_ready"
        case madeAt = "made_at"
    }
}
