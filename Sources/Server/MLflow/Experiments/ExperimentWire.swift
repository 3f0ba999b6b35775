import Tracking

/// An experiment as clients of MLflow see it.
struct ExperimentWire: Encodable {
    private let experiment: Experiment

    init(_ experiment: Experiment) { self.experiment = experiment }

    private enum CodingKeys: String, CodingKey {
        case id = "experiment_id"
        case name
        case artifacts = "artifact_location"
        case lifecycle = "lifecycle_stage"
        case updatedAt = "last_update_time"
        case createdAt = "creation_time"
        case tags
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("\(experiment.id)", forKey: .id)
        try container.encode(experiment.name, forKey: .name)
        try container.encode(ArtifactAddress.root(of: experiment.id), forKey: .artifacts)
        try container.encode(experiment.lifecycle, forKey: .lifecycle)
        try container.encode(WireInteger(seconds: experiment.updatedAt), forKey: .updatedAt)
        try container.encode(WireInteger(seconds: experiment.createdAt), forKey: .createdAt)
        try container.encode(KeyValueWire.list(experiment.tags), forKey: .tags)
    }
}

/// One experiment.
struct ExperimentAnswer: Encodable {
    var experiment: ExperimentWire
}

/// The number of a new experiment.
struct NewExperimentAnswer: Encodable {
    var id: String

    private enum CodingKeys: String, CodingKey { case id = "experiment_id" }
}

/// A page of experiments.
struct ExperimentListAnswer: Encodable {
    var experiments: [ExperimentWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case experiments
        case nextPageToken = "next_page_token"
    }
}
