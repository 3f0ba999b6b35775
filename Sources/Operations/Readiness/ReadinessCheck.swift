package import Tracking

/// One point of the checklist: it looks by itself, and in bounded time.
package protocol ReadinessCheck: Sendable {
    /// Stable and in snake case.
    var id: String { get }
    var area: ReadinessItem.Area { get }
    var title: String { get }
    /// The command that shows what the check looks at.
    var command: String { get }

    /// Looks at the version.
    ///
    /// What cannot be told is `unknown`; an error is, too.
    func look(at version: ModelVersion) async throws -> ReadinessFinding
}

/// What a check saw.
package struct ReadinessFinding: Hashable, Sendable {
    package var status: ReadinessItem.Status
    package var evidence: String
    package var remedy: String
    /// When the evidence was made, in seconds since 1970; nil for now.
    package var measuredAt: Double?

    private init(_ status: ReadinessItem.Status, _ evidence: String, _ remedy: String, _ measuredAt: Double?) {
        self.status = status
        self.evidence = evidence
        self.remedy = remedy
        self.measuredAt = measuredAt
    }

    package static func pass(_ evidence: String, measuredAt time: Double? = nil) -> Self {
        Self(.pass, evidence, "", time)
    }

    package static func fail(_ evidence: String, remedy: String, measuredAt time: Double? = nil) -> Self {
        Self(.fail, evidence, remedy, time)
    }

    package static func unknown(_ evidence: String, remedy: String) -> Self { Self(.unknown, evidence, remedy, nil) }

    /// Passes where the condition holds.
    package static func judged(
        _ isGood: Bool,
        _ evidence: String,
        remedy: String,
        measuredAt time: Double? = nil
    ) -> Self {
        isGood ? pass(evidence, measuredAt: time) : fail(evidence, remedy: remedy, measuredAt: time)
    }
}
