/// One execution of a training or an evaluation: what went in and what came out.
package struct Run: Hashable, Sendable {
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        case scheduled, running, finished, failed, killed
    }

    package var id: RunID
    /// What it is an attempt at, such as the model's name.
    package var experiment: String
    /// Nil until the run was saved.
    package var experimentID: ExperimentID?
    /// For people.
    package var name: String
    /// Who started it; may be empty.
    package var user: String
    package var status: Status
    package var lifecycle: Lifecycle
    /// Seconds since 1970.
    package var startedAt: Double
    /// Seconds since 1970; nil while running.
    package var endedAt: Double?
    package var parameters: [String: String]
    /// The latest measurement of each metric.
    package var metrics: [String: Metric]
    /// `mlflow.parentRunId` makes a run a child of another.
    package var tags: [String: String]
    package var inputs: [DatasetInput]
    /// The models that came out of it.
    package var outputs: [LoggedModelID]

    package init(
        id: RunID,
        experiment: String,
        experimentID: ExperimentID? = nil,
        name: String = "",
        user: String = "",
        status: Status,
        lifecycle: Lifecycle = .active,
        startedAt: Double,
        endedAt: Double? = nil,
        parameters: [String: String] = [:],
        metrics: [String: Metric] = [:],
        tags: [String: String] = [:],
        inputs: [DatasetInput] = [],
        outputs: [LoggedModelID] = []
    ) {
        self.id = id
        self.experiment = experiment
        self.experimentID = experimentID
        self.name = name
        self.user = user
        self.status = status
        self.lifecycle = lifecycle
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.parameters = parameters
        self.metrics = metrics
        self.tags = tags
        self.inputs = inputs
        self.outputs = outputs
    }

    /// The tag that carries a run's name for clients of MLflow.
    package static let nameTag = "mlflow.runName"
    /// The tag that names the run of which this one is a part.
    package static let parentTag = "mlflow.parentRunId"
}

/// What `deedbox runs` prints; a metric is its latest value.
extension Run: Encodable {
    private enum CodingKeys: String, CodingKey {
        case id = "run_id"
        case experiment, name, status
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case parameters, metrics, tags
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(experiment, forKey: .experiment)
        try container.encode(name, forKey: .name)
        try container.encode(status, forKey: .status)
        try container.encode(startedAt, forKey: .startedAt)
        try container.encodeIfPresent(endedAt, forKey: .endedAt)
        try container.encode(parameters, forKey: .parameters)
        // JSON has no word for what is no number; such a metric is null.
        try container.encode(metrics.mapValues { $0.value.isFinite ? $0.value : nil }, forKey: .metrics)
        try container.encode(tags, forKey: .tags)
    }
}
