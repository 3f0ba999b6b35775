import Tracking

/// A registered model as clients of MLflow see it.
struct RegisteredModelWire: Encodable {
    /// An alias and the version that it points to.
    private struct Alias: Encodable {
        var alias: String
        var version: String
    }

    private let model: RegisteredModel

    init(_ model: RegisteredModel) { self.model = model }

    private enum CodingKeys: String, CodingKey {
        case name
        case createdAt = "creation_timestamp"
        case updatedAt = "last_updated_timestamp"
        case description
        case latest = "latest_versions"
        case tags, aliases
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(model.name, forKey: .name)
        try container.encode(WireInteger(seconds: model.createdAt), forKey: .createdAt)
        try container.encode(WireInteger(seconds: model.updatedAt), forKey: .updatedAt)
        try container.encode(model.description, forKey: .description)
        try container.encode(model.latest.map(ModelVersionWire.init), forKey: .latest)
        try container.encode(KeyValueWire.list(model.tags), forKey: .tags)
        let aliases = model.aliases.sorted { $0.key < $1.key }.map { Alias(alias: $0.key, version: "\($0.value)") }
        try container.encode(aliases, forKey: .aliases)
    }
}

/// One registered model.
struct RegisteredModelAnswer: Encodable {
    var model: RegisteredModelWire

    init(_ model: RegisteredModel) { self.model = RegisteredModelWire(model) }

    private enum CodingKeys: String, CodingKey { case model = "registered_model" }
}

/// A page of registered models.
struct RegisteredModelListAnswer: Encodable {
    var models: [RegisteredModelWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case models = "registered_models"
        case nextPageToken = "next_page_token"
    }
}
