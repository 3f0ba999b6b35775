import Tracking

/// A registered version of a model.
struct ModelWire: Encodable, Sendable {
    var name: String
    var version: Int
    /// Whether this version answers.
    var isInProduction: Bool
    /// Left out for a model that came with the product.
    var runID: RunID?
    /// Of a classifier that was trained here.
    var sha256: String?
    /// Where the files of any other model lie.
    var source: String?
    var createdAt: Timestamp

    init(_ version: ModelVersion) {
        name = version.name
        self.version = version.version
        isInProduction = version.isInProduction
        runID = version.runID
        sha256 = version.content.sha256
        source = version.content.source
        createdAt = Timestamp(version.createdAt)
    }

    private enum CodingKeys: String, CodingKey {
        case name, version
        case isInProduction = "is_in_production"
        case runID = "run_id"
        case sha256, source
        case createdAt = "created_at"
    }
}

/// All versions of all models, by name and version.
struct ModelListWire: Encodable, Sendable {
    var models: [ModelWire]
}
