import Tracking

/// A version of a registered model as clients of MLflow see it.
struct ModelVersionWire: Encodable {
    private let version: ModelVersion

    init(_ version: ModelVersion) { self.version = version }

    private enum CodingKeys: String, CodingKey {
        case name, version
        case createdAt = "creation_timestamp"
        case updatedAt = "last_updated_timestamp"
        case stage = "current_stage"
        case description, source
        case run = "run_id"
        case model = "model_id"
        case status, tags, aliases
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(version.name, forKey: .name)
        try container.encode("\(version.version)", forKey: .version)
        try container.encode(WireInteger(seconds: version.createdAt), forKey: .createdAt)
        try container.encode(WireInteger(seconds: version.updatedAt), forKey: .updatedAt)
        try container.encode(version.stage.rawValue, forKey: .stage)
        try container.encode(version.description, forKey: .description)
        try container.encodeIfPresent(version.content.source, forKey: .source)
        try container.encodeIfPresent(version.runID, forKey: .run)
        try container.encodeIfPresent(version.content.loggedModel?.rawValue, forKey: .model)
        // A version is registered at once or not at all.
        try container.encode("READY", forKey: .status)
        try container.encode(KeyValueWire.list(version.tags), forKey: .tags)
        try container.encode(version.aliases, forKey: .aliases)
    }
}

/// One version.
struct ModelVersionAnswer: Encodable {
    var version: ModelVersionWire

    init(_ version: ModelVersion) { self.version = ModelVersionWire(version) }

    private enum CodingKeys: String, CodingKey { case version = "model_version" }
}

/// A page of versions.
struct ModelVersionListAnswer: Encodable {
    var versions: [ModelVersionWire]
    var nextPageToken: String?

    private enum CodingKeys: String, CodingKey {
        case versions = "model_versions"
        case nextPageToken = "next_page_token"
    }
}

/// Where a version's files are fetched.
struct DownloadAnswer: Encodable {
    var address: String

    private enum CodingKeys: String, CodingKey { case address = "artifact_uri" }
}
