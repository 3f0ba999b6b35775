/// A dataset that went into a run, known by its name and the digest of its content.
package struct DatasetInput: Hashable, Sendable {
    package var name: String
    package var digest: String
    /// What kind of source it is, such as `local` or `http`.
    package var sourceType: String
    /// Where it came from; mostly JSON.
    package var source: String
    /// Its columns; JSON.
    package var schema: String?
    /// How large it is; JSON.
    package var profile: String?
    /// What it was for; MLflow keeps `training` or `validation` under `mlflow.data.context`.
    package var tags: [String: String]

    package init(
        name: String,
        digest: String,
        sourceType: String,
        source: String,
        schema: String? = nil,
        profile: String? = nil,
        tags: [String: String] = [:]
    ) {
        self.name = name
        self.digest = digest
        self.sourceType = sourceType
        self.source = source
        self.schema = schema
        self.profile = profile
        self.tags = tags
    }

    /// The tag that says what a dataset was for.
    package static let contextTag = "mlflow.data.context"

    /// - Throws: `TrackingError` when a text is missing or too long.
    package func check() throws(TrackingError) {
        guard !name.isEmpty, !digest.isEmpty else { throw .invalid("A dataset needs a name and a digest.") }
        try TrackingLimits.check(name, "name of a dataset", atMost: TrackingLimits.datasetName)
        try TrackingLimits.check(digest, "digest of a dataset", atMost: TrackingLimits.datasetDigest)
        try TrackingLimits.check(sourceType, "source type of a dataset", atMost: TrackingLimits.key)
        try TrackingLimits.check(source, "source of a dataset", atMost: TrackingLimits.datasetSource)
        try TrackingLimits.check(schema ?? "", "schema of a dataset", atMost: TrackingLimits.datasetSchema)
        try TrackingLimits.check(profile ?? "", "profile of a dataset", atMost: TrackingLimits.datasetProfile)
        try RunLog(tags: tags).check()
    }
}
