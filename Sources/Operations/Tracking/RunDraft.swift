package import Tracking

/// A run that is to be started.
package struct RunDraft: Hashable, Sendable {
    package var experiment: ExperimentID
    /// Empty for one that is made up.
    package var name: String
    /// Who starts it; may be empty.
    package var user: String
    /// Seconds since 1970; nil for now.
    package var startedAt: Double?
    package var tags: [String: String]

    package init(
        experiment: ExperimentID,
        name: String = "",
        user: String = "",
        startedAt: Double? = nil,
        tags: [String: String] = [:]
    ) {
        self.experiment = experiment
        self.name = name
        self.user = user
        self.startedAt = startedAt
        self.tags = tags
    }
}
