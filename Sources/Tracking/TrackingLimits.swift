/// What is accepted; lengths are in characters and, where MLflow has a limit, are MLflow's.
package enum TrackingLimits {
    package static let experimentName = 500
    package static let runName = 8000
    package static let key = 250
    package static let parameterValue = 6000
    package static let tagValue = 8000
    /// How many of each one call may log.
    package static let metricsInBatch = 1000
    package static let parametersInBatch = 100
    package static let tagsInBatch = 100
    package static let datasetsInCall = 1000
    package static let datasetName = 500
    package static let datasetDigest = 36
    package static let datasetSource = 65_535
    package static let datasetSchema = 1_048_575
    package static let datasetProfile = 16_777_215
    package static let modelName = 256
    package static let alias = 255
    package static let description = 65_536
    package static let filter = 20_000
    /// SQLite joins at most 64 tables, and each condition may be one.
    package static let conditions = 40
    /// Of `%` in one pattern.
    package static let wildcards = 6
    package static let orderTerms = 10
    package static let pageOfRuns = 50_000
    package static let pageOfMetrics = 25_000
    package static let pageOfModels = 1000
    package static let pageOfVersions = 200_000
    package static let artifactPath = 1000
    /// In bytes.
    package static let artifact = 16 << 30

    /// Refuses a text that is too long.
    ///
    /// - Throws: `TrackingError` with code `INVALID_PARAMETER_VALUE`.
    package static func check(_ text: String, _ what: String, atMost limit: Int) throws(TrackingError) {
        guard text.unicodeScalars.count <= limit else {
            throw .invalid("The \(what) '\(text.prefix(TrackingError.quoted))…' is too long; \(limit) characters fit.")
        }
    }

    /// Refuses a key that is empty or too long, or that would lead out of a folder if it were a path.
    ///
    /// - Throws: `TrackingError` with code `INVALID_PARAMETER_VALUE`.
    package static func check(key: String, of what: String) throws(TrackingError) {
        guard !key.isEmpty else { throw .invalid("A \(what) needs a name; it is empty.") }
        try check(key, "name of a \(what)", atMost: Self.key)
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        guard !parts.contains(".."), !parts.contains("."), !key.hasPrefix("/") else {
            throw .invalid("'\(key)' cannot be the name of a \(what). Write it without leading '/', '.' and '..'.")
        }
    }
}
