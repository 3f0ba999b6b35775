/// What made a run.
package struct Cause: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case manual, http, schedule, backfill
        case dataChange = "data_change"
        case performanceDegradation = "performance_degradation"
    }

    package var kind: Kind
    /// For people: who asked, for which time, or what changed.
    package var detail: String

    package init(_ kind: Kind, _ detail: String) {
        self.kind = kind
        self.detail = detail
    }
}
