import Operations
import Tracking

/// Which run is meant: every question about one begins so.
struct RunKey: Decodable, Sendable {
    var id: RunID

    private enum CodingKeys: String, CodingKey {
        case id = "run_id"
        // Older clients write this one.
        case uuid = "run_uuid"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let old = try container.decodeIfPresent(RunID.self, forKey: .uuid)
        id = try old ?? container.decode(RunID.self, forKey: .id)
    }

    /// The same behind the question mark of an address.
    init(_ query: QueryParameters) throws {
        id = RunID(rawValue: try query["run_uuid"] ?? query.required("run_id"))
    }
}

/// A run that is to be started.
struct NewRunQuestion: Decodable, Sendable {
    var experiment: String?
    var user: String?
    var name: String?
    var startedAt: WireInteger?
    var tags: [KeyValueWire]?

    private enum CodingKeys: String, CodingKey {
        case experiment = "experiment_id"
        case user = "user_id"
        case name = "run_name"
        case startedAt = "start_time"
        case tags
    }

    func draft() throws(TrackingError) -> RunDraft {
        RunDraft(
            experiment: try experiment.map { text throws(TrackingError) in try ExperimentID(wire: text) } ?? .standard,
            name: name ?? "",
            user: user ?? "",
            startedAt: startedAt?.seconds,
            tags: (tags ?? []).values
        )
    }
}

/// What of a run is to change.
struct RunUpdateQuestion: Decodable, Sendable {
    var run: RunKey
    var status: String?
    var endedAt: WireInteger?
    var name: String?

    private enum CodingKeys: String, CodingKey {
        case status
        case endedAt = "end_time"
        case name = "run_name"
    }

    init(from decoder: any Decoder) throws {
        run = try RunKey(from: decoder)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        status = try container.decodeIfPresent(String.self, forKey: .status)
        endedAt = try container.decodeIfPresent(WireInteger.self, forKey: .endedAt)
        name = try container.decodeIfPresent(String.self, forKey: .name)
    }

    func update() throws(TrackingError) -> RunUpdate {
        var update = RunUpdate(endedAt: endedAt?.seconds, name: name)
        if let status {
            guard let known = Run.Status(rawValue: status.lowercased()) else {
                throw .invalid("A run has no status '\(status.prefix(TrackingError.quoted))'.")
            }
            update.status = known
        }
        return update
    }
}

/// One measurement, parameter or tag that is to be logged, or a tag that is to be taken away.
struct RunItemQuestion<Item: Decodable & Sendable>: Decodable, Sendable {
    var run: RunKey
    var item: Item

    init(from decoder: any Decoder) throws {
        run = try RunKey(from: decoder)
        item = try Item(from: decoder)
    }
}

/// Many measurements, parameters and tags.
struct LogBatchQuestion: Decodable, Sendable {
    var metrics: [MetricWire]?
    var params: [KeyValueWire]?
    var tags: [KeyValueWire]?

    func log() throws(TrackingError) -> RunLog {
        RunLog(
            metrics: (metrics ?? []).map(\.point),
            parameters: try (params ?? []).parameters(),
            tags: (tags ?? []).values
        )
    }
}

/// Datasets that went in.
struct LogInputsQuestion: Decodable, Sendable {
    var datasets: [DatasetInputWire]?
}

/// Models that came out.
struct LogOutputsQuestion: Decodable, Sendable {
    var models: [ModelOutputWire]?
}

/// The description that clients write when they save a model with a run.
struct LogModelQuestion: Decodable, Sendable {
    var json: String

    private enum CodingKeys: String, CodingKey { case json = "model_json" }
}
