/// A registered version of a model, as in MLflow's registry; what it is made of never changes.
package struct ModelVersion: Hashable, Sendable {
    /// What a version is made of.
    package enum Content: Hashable, Sendable {
        /// A classifier that was trained here, or came with the product; the registry keeps its file.
        ///
        /// - Parameter sha256: Of the file, as hexadecimal digits.
        case classifier(sha256: String)
        /// Files of any model, which lie at `source`; perhaps those of a logged model.
        case files(source: String, loggedModel: LoggedModelID?)

        /// Of a classifier's file; nil for anything else.
        package var sha256: String? { if case .classifier(let sha256) = self { sha256 } else { nil } }
        /// Where files lie; nil for a classifier.
        package var source: String? { if case .files(let source, _) = self { source } else { nil } }
        package var loggedModel: LoggedModelID? { if case .files(_, let model) = self { model } else { nil } }
    }

    package var name: String
    /// From 1, without gaps but for what was removed.
    package var version: Int
    package var content: Content
    /// The run that made it; nil for a model that came with the product.
    package var runID: RunID?
    package var description: String
    package var stage: ModelStage
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970.
    package var updatedAt: Double
    package var tags: [String: String]
    /// Those that point to it, sorted.
    package var aliases: [String]

    package init(
        name: String,
        version: Int,
        content: Content,
        runID: RunID? = nil,
        description: String = "",
        stage: ModelStage = .none,
        createdAt: Double,
        updatedAt: Double,
        tags: [String: String] = [:],
        aliases: [String] = []
    ) {
        self.name = name
        self.version = version
        self.content = content
        self.runID = runID
        self.description = description
        self.stage = stage
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.tags = tags
        self.aliases = aliases
    }

    /// Whether it is the version that answers.
    package var isInProduction: Bool { aliases.contains(ModelReference.production) }
}

/// What `deedbox models` prints.
extension ModelVersion: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, version, sha256, source
        case loggedModel = "logged_model_id"
        case runID = "run_id"
        case description, tags, aliases
        case createdAt = "created_at"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(version, forKey: .version)
        try container.encodeIfPresent(content.sha256, forKey: .sha256)
        try container.encodeIfPresent(content.source, forKey: .source)
        try container.encodeIfPresent(content.loggedModel?.rawValue, forKey: .loggedModel)
        try container.encodeIfPresent(runID, forKey: .runID)
        try container.encode(description, forKey: .description)
        try container.encode(tags, forKey: .tags)
        try container.encode(aliases, forKey: .aliases)
        try container.encode(createdAt, forKey: .createdAt)
    }
}
