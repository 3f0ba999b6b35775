package import Mathematics

/// A smaller model of the same samples and recipe, beside the whole one.
package struct ModelVariant: Sendable {
    /// What it is and what it costs.
    package struct Summary: Hashable, Sendable, Codable {
        /// As people call it: `1/4 of the features`, `L1, C=3`.
        package var name: String
        package var features: Int
        /// The size of its file.
        package var byteCount: Int
        /// The mean time of a classification.
        package var microseconds: Double
        /// Over held-out samples, by models of the same folds: the whole one is the first, the variant the second.
        package var loss: PairedLoss

        private enum CodingKeys: String, CodingKey {
            case name, features, microseconds, loss
            case byteCount = "byte_count"
        }
    }

    package var summary: Summary
    package var model: TrainedModel
}
