/// A registered version of a model, as in MLflow's registry.
package struct ModelVersion: Hashable, Sendable, Codable {
    package var name: String
    /// From 1, without gaps.
    package var version: Int
    /// The run that made it; nil for a model that came with the product.
    package var runID: RunID?
    /// The SHA-256 of the model's file, as hexadecimal digits.
    package var sha256: String
    /// Seconds since 1970.
    package var createdAt: Double

    package init(name: String, version: Int, runID: RunID?, sha256: String, createdAt: Double) {
        self.name = name
        self.version = version
        self.runID = runID
        self.sha256 = sha256
        self.createdAt = createdAt
    }

    private enum CodingKeys: String, CodingKey {
        case name, version
        case runID = "run_id"
        case sha256
        case createdAt = "created_at"
    }
}
