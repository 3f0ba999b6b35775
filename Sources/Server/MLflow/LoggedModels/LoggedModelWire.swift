import Tracking

/// A logged model as clients of MLflow see it.
struct LoggedModelWire: Encodable {
    private let model: LoggedModel

    init(_ model: LoggedModel) { self.model = model }

    private enum CodingKeys: String, CodingKey { case info, data }

    private enum DataKeys: String, CodingKey {
        case parameters = "params"
        case metrics
    }

    private enum InfoKeys: String, CodingKey {
        case id = "model_id"
        case experiment = "experiment_id"
        case name
        case createdAt = "creation_timestamp_ms"
        case updatedAt = "last_updated_timestamp_ms"
        case artifacts = "artifact_uri"
        case status
        case type = "model_type"
        case run = "source_run_id"
        case tags
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        var data = container.nestedContainer(keyedBy: DataKeys.self, forKey: .data)
        try data.encode(KeyValueWire.list(model.parameters), forKey: .parameters)
        // Clients want to know of each whose it is.
        let metrics = MetricWire.list(model.metrics).map { metric in
            var metric = metric
            metric.model = model.id.rawValue
            metric.run = model.run?.rawValue
            return metric
        }
        try data.encode(metrics, forKey: .metrics)
        var info = container.nestedContainer(keyedBy: InfoKeys.self, forKey: .info)
        try info.encode(model.id.rawValue, forKey: .id)
        try info.encode("\(model.experiment)", forKey: .experiment)
        try info.encode(model.name, forKey: .name)
        try info.encode(WireInteger(seconds: model.createdAt), forKey: .createdAt)
        try info.encode(WireInteger(seconds: model.updatedAt), forKey: .updatedAt)
        try info.encode(ArtifactAddress(model).description, forKey: .artifacts)
        try info.encode(model.status.wire, forKey: .status)
        try info.encode(model.type, forKey: .type)
        try info.encodeIfPresent(model.run, forKey: .run)
        try info.encode(KeyValueWire.list(model.tags), forKey: .tags)
    }
}

/// One logged model.
struct LoggedModelAnswer: Encodable {
    var model: LoggedModelWire

    init(_ model: LoggedModel) { self.model = LoggedModelWire(model) }
}

/// A page of logged models.
struct LoggedModelListAnswer: Encodable {
    var models: [LoggedModelWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case models
        case nextPageToken = "next_page_token"
    }
}

extension LoggedModel.Status {
    /// The word of MLflow's interface.
    var wire: String {
        switch self {
        case .pending: "LOGGED_MODEL_PENDING"
        case .ready: "LOGGED_MODEL_READY"
        case .failed: "LOGGED_MODEL_UPLOAD_FAILED"
        }
    }

    /// - Throws: `TrackingError` for any other word.
    init(wire text: String) throws(TrackingError) {
        guard let status = Self.allCases.first(where: { $0.wire == text }) else {
            throw .invalid("A logged model has no status '\(text.prefix(TrackingError.quoted))'.")
        }
        self = status
    }
}
