/// What a filter may ask of one kind of thing.
package struct FilterDialect: Sendable {
    package enum Kind: Hashable, Sendable {
        case text, number
    }

    /// The attributes by the names that clients use; several may mean the same.
    let attributes: [String: (name: String, kind: Kind)]
    /// Whether there are metrics and parameters; tags are everywhere.
    let hasMeasurements: Bool
    let hasDatasets: Bool

    private init(
        _ attributes: [String: Kind],
        synonyms: [String: String] = [:],
        hasMeasurements: Bool = false,
        hasDatasets: Bool = false
    ) {
        var known = Dictionary(uniqueKeysWithValues: attributes.map { ($0, (name: $0, kind: $1)) })
        for (synonym, name) in synonyms { known[synonym] = known[name] }
        self.attributes = known
        self.hasMeasurements = hasMeasurements
        self.hasDatasets = hasDatasets
    }

    package static let runs = Self(
        [
            "run_id": .text, "run_name": .text, "status": .text, "user_id": .text, "artifact_uri": .text,
            "start_time": .number, "end_time": .number,
        ],
        synonyms: [
            "id": "run_id", "run name": "run_name", "Run name": "run_name", "Run Name": "run_name", "name": "run_name",
            "created": "start_time", "Created": "start_time",
        ],
        hasMeasurements: true,
        hasDatasets: true
    )

    package static let experiments = Self([
        "name": .text, "experiment_id": .text, "creation_time": .number, "last_update_time": .number,
    ])

    package static let loggedModels = Self(
        [
            "name": .text, "model_id": .text, "model_type": .text, "status": .text, "source_run_id": .text,
            "creation_timestamp": .number, "last_updated_timestamp": .number,
        ],
        synonyms: ["creation_time": "creation_timestamp"],
        hasMeasurements: true
    )

    package static let registeredModels = Self([
        "name": .text, "creation_timestamp": .number, "last_updated_timestamp": .number,
    ])

    package static let modelVersions = Self(
        [
            "name": .text, "version_number": .number, "run_id": .text, "source_path": .text,
            "creation_timestamp": .number, "last_updated_timestamp": .number,
        ],
        synonyms: ["version": "version_number"]
    )

    /// For messages.
    var names: String { attributes.keys.sorted().joined(separator: ", ") }
}
