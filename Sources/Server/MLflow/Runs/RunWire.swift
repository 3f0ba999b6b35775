import Tracking

/// A run as clients of MLflow see it.
struct RunWire: Encodable {
    private let run: Run

    init(_ run: Run) { self.run = run }

    private enum CodingKeys: String, CodingKey {
        case info, data, inputs, outputs
    }

    private enum DataKeys: String, CodingKey {
        case metrics
        case parameters = "params"
        case tags
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(RunInfoWire(run), forKey: .info)
        try container.encode(["dataset_inputs": run.inputs.map(DatasetInputWire.init)], forKey: .inputs)
        try container.encode(["model_outputs": run.outputs.map(ModelOutputWire.init)], forKey: .outputs)
        var data = container.nestedContainer(keyedBy: DataKeys.self, forKey: .data)
        try data.encode(MetricWire.list(run.metrics), forKey: .metrics)
        try data.encode(KeyValueWire.list(run.parameters), forKey: .parameters)
        try data.encode(KeyValueWire.list(run.tags), forKey: .tags)
    }
}

/// What a run is, without what was logged to it.
struct RunInfoWire: Encodable {
    private let run: Run

    init(_ run: Run) { self.run = run }

    private enum CodingKeys: String, CodingKey {
        case id = "run_id"
        // Older clients read this one.
        case uuid = "run_uuid"
        case name = "run_name"
        case experiment = "experiment_id"
        case user = "user_id"
        case status
        case startedAt = "start_time"
        case endedAt = "end_time"
        case artifacts = "artifact_uri"
        case lifecycle = "lifecycle_stage"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(run.id, forKey: .id)
        try container.encode(run.id, forKey: .uuid)
        try container.encode(run.name, forKey: .name)
        try container.encode("\(run.experimentID ?? .standard)", forKey: .experiment)
        try container.encode(run.user, forKey: .user)
        try container.encode(run.status.rawValue.uppercased(), forKey: .status)
        try container.encode(WireInteger(seconds: run.startedAt), forKey: .startedAt)
        try container.encodeIfPresent(run.endedAt.map(WireInteger.init(seconds:)), forKey: .endedAt)
        try container.encode(ArtifactAddress(run).description, forKey: .artifacts)
        try container.encode(run.lifecycle, forKey: .lifecycle)
    }
}
