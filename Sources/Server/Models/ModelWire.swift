import Tracking

/// A registered version of a model.
struct ModelWire: Encodable, Sendable {
    var name: String
    var version: Int
    /// Whether this version answers.
    var isInProduction: Bool
    /// Left out for a model that came with the product.
    var runID: RunID?
    var sha256: String
    var createdAt: Timestamp

    init(_ version: ModelVersion, isInProduction: Bool) {
        name = version.name
        self.version = version.version
        self.isInProduction = isInProduction
        runID = version.runID
        sha256 = version.sha256
        createdAt = Timestamp(version.createdAt)
    }

    private enum CodingKeys: String, CodingKey {
        case name, version
        case isInProduction = "is_in_production"
        case runID = "run_id"
        case sha256
        case createdAt = "created_at"
    }
}

/// All versions of all models, by name and version.
struct ModelListWire: Encodable, Sendable {
    var models: [ModelWire]
}
