/// One point of the checklist before production, and what a look at it came to.
package struct ReadinessItem: Hashable, Sendable, Codable {
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// It was looked at, and is as it should be.
        case pass
        /// It was looked at, and is not.
        case fail
        /// It could not be told, which is no reason to go on.
        case unknown
    }

    /// The part of the checklist.
    package enum Area: String, Hashable, Sendable, Codable, CaseIterable {
        case quality, security, trust, deployment, operation
    }

    /// Stable and in snake case.
    package var id: String
    package var area: Area
    package var title: String
    package var status: Status
    /// What was seen, with its figures, in a sentence.
    package var evidence: String
    /// The command that shows it.
    package var command: String
    /// What to do, in a sentence; empty of what passed.
    package var remedy: String
    /// When the evidence was made, in seconds since 1970; nil where there is none.
    package var measuredAt: Double?
    /// How long the look took.
    package var seconds: Double

    package init(
        id: String,
        area: Area,
        title: String,
        status: Status,
        evidence: String,
        command: String,
        remedy: String = "",
        measuredAt: Double?,
        seconds: Double
    ) {
        self.id = id
        self.area = area
        self.title = title
        self.status = status
        self.evidence = evidence
        self.command = command
        self.remedy = remedy
        self.measuredAt = measuredAt
        self.seconds = seconds
    }

    private enum CodingKeys: String, CodingKey {
        case id, area, title, status, evidence, command, remedy, seconds
        case measuredAt = "measured_at"
    }
}
