import Tracking

/// Which registered model is meant, and what of it is to be made or changed.
struct RegisteredModelQuestion: Decodable, Sendable {
    var name: String
    var description: String?
    /// Of a new model.
    var tags: [KeyValueWire]?
    /// Of a renaming.
    var newName: String?
    /// Of a tag.
    var key: String?
    var value: String?
    /// Of the latest versions.
    var stages: [String]?

    private enum CodingKeys: String, CodingKey {
        case name, description, tags
        case newName = "new_name"
        case key, value, stages
    }
}

/// A version that is to be registered.
struct NewVersionQuestion: Decodable, Sendable {
    var name: String
    var source: String
    var run: RunID?
    var loggedModel: String?
    var description: String?
    var tags: [KeyValueWire]?

    private enum CodingKeys: String, CodingKey {
        case name, source
        case run = "run_id"
        case loggedModel = "model_id"
        case description, tags
    }

    var draft: VersionDraft {
        VersionDraft(
            model: name,
            source: source,
            loggedModel: loggedModel.flatMap { $0.isEmpty ? nil : LoggedModelID(rawValue: $0) },
            run: run,
            description: description ?? "",
            tags: (tags ?? []).values
        )
    }
}

/// Which version is meant, and what of it is to change.
struct VersionQuestion: Decodable, Sendable {
    var name: String
    var version: WireInteger
    var description: String?
    var alias: String?
    var stage: String?
    var archivesOthers: Bool?
    /// Of a tag.
    var key: String?
    var value: String?

    private enum CodingKeys: String, CodingKey {
        case name, version, description, alias, stage
        case archivesOthers = "archive_existing_versions"
        case key, value
    }

    var number: Int { Int(version.value) }
}

/// An alias that is to go.
struct AliasQuestion: Decodable, Sendable {
    var name: String
    var alias: String
}
