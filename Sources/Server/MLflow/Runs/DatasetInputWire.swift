import Tracking

/// A dataset that went into a run, as clients of MLflow write and see it.
struct DatasetInputWire: Codable, Sendable {
    /// The dataset itself.
    struct Dataset: Codable, Sendable {
        var name: String
        var digest: String
        var sourceType: String
        var source: String
        var schema: String?
        var profile: String?

        private enum CodingKeys: String, CodingKey {
            case name, digest
            case sourceType = "source_type"
            case source, schema, profile
        }
    }

    var tags: [KeyValueWire]?
    var dataset: Dataset

    init(_ input: DatasetInput) {
        tags = KeyValueWire.list(input.tags)
        dataset = Dataset(
            name: input.name,
            digest: input.digest,
            sourceType: input.sourceType,
            source: input.source,
            schema: input.schema,
            profile: input.profile
        )
    }

    var input: DatasetInput {
        DatasetInput(
            name: dataset.name,
            digest: dataset.digest,
            sourceType: dataset.sourceType,
            source: dataset.source,
            schema: dataset.schema,
            profile: dataset.profile,
            tags: (tags ?? []).values
        )
    }
}

/// A logged model that came out of a run.
struct ModelOutputWire: Codable, Sendable {
    var id: String
    var step: WireInteger?

    init(_ id: LoggedModelID) {
        self.id = id.rawValue
        step = WireInteger(0)
    }

    private enum CodingKeys: String, CodingKey {
        case id = "model_id"
        case step
    }
}
