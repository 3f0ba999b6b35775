/// A model as a run left it, before it is registered; MLflow 3 keeps its files apart from those of the run.
package struct LoggedModel: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, CaseIterable {
        case pending, ready, failed
    }

    package var id: LoggedModelID
    package var experiment: ExperimentID
    package var name: String
    /// Such as `sklearn`; may be empty.
    package var type: String
    package var status: Status
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970.
    package var updatedAt: Double
    package var run: RunID?
    package var parameters: [String: String]
    /// The latest measurement of each metric.
    package var metrics: [String: Metric]
    package var tags: [String: String]

    package init(
        id: LoggedModelID,
        experiment: ExperimentID,
        name: String,
        type: String = "",
        status: Status = .pending,
        createdAt: Double,
        updatedAt: Double,
        run: RunID? = nil,
        parameters: [String: String] = [:],
        metrics: [String: Metric] = [:],
        tags: [String: String] = [:]
    ) {
        self.id = id
        self.experiment = experiment
        self.name = name
        self.type = type
        self.status = status
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.run = run
        self.parameters = parameters
        self.metrics = metrics
        self.tags = tags
    }
}
