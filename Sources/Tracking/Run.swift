/// The identity of a run: 32 lower-case hexadecimal digits, as in MLflow.
package struct RunID: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}

/// One execution of a training or an evaluation: what went in and what came out.
package struct Run: Hashable, Sendable, Codable {
    package enum Status: String, Hashable, Sendable, Codable {
        case running, finished, failed
    }

    package var id: RunID
    /// What it is an attempt at, such as the model's name.
    package var experiment: String
    package var status: Status
    /// Seconds since 1970.
    package var startedAt: Double
    /// Seconds since 1970; nil while running.
    package var endedAt: Double?
    package var parameters: [String: String]
    package var metrics: [String: Double]

    package init(
        id: RunID,
        experiment: String,
        status: Status,
        startedAt: Double,
        endedAt: Double? = nil,
        parameters: [String: String] = [:],
        metrics: [String: Double] = [:]
    ) {
        self.id = id
        self.experiment = experiment
        self.status = status
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.parameters = parameters
        self.metrics = metrics
    }

    private enum CodingKeys: String, CodingKey {
        case id = "run_id"
        case experiment, status
        case startedAt = "started_at"
        case endedAt = "ended_at"
        case parameters, metrics
    }
}
