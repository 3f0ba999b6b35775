package import Mathematics

/// A smaller model of the same samples and recipe, beside the whole one.
package struct ModelVariant: Sendable {
    /// What it is and what it costs.
    package struct Summary: Hashable, Sendable, Codable {
        /// As people call it: `8-bit weights`, `1/4 of the features`, `L1, C=3`.
        package var name: String
        package var features: Int
        /// The size of its file.
        package var byteCount: Int
        /// The mean time of a classification.
        package var microseconds: Double
        /// Over held-out samples, by models of the same folds: the whole one is the first, the variant the second.
        ///
        /// Of the 8-bit weights, whole are the weights as they were solved; of every other variant, the 8-bit ones.
        package var loss: PairedLoss
        /// Whether it is proven that it loses at most `ModelCompressor.margin`.
        package var isProven: Bool { loss.upper <= ModelCompressor.margin }

        package init(name: String, features: Int, byteCount: Int, microseconds: Double, loss: PairedLoss) {
            self.name = name
            self.features = features
            self.byteCount = byteCount
            self.microseconds = microseconds
            self.loss = loss
        }

        private enum CodingKeys: String, CodingKey {
            case name, features, microseconds, loss
            case byteCount = "byte_count"
            case isProven = "is_proven"
        }
    }

    package var summary: Summary
    package var model: TrainedModel
}

extension ModelVariant.Summary {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            features: try container.decode(Int.self, forKey: .features),
            byteCount: try container.decode(Int.self, forKey: .byteCount),
            microseconds: try container.decode(Double.self, forKey: .microseconds),
            loss: try container.decode(PairedLoss.self, forKey: .loss)
        )
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(features, forKey: .features)
        try container.encode(byteCount, forKey: .byteCount)
        try container.encode(microseconds, forKey: .microseconds)
        try container.encode(loss, forKey: .loss)
        try container.encode(isProven, forKey: .isProven)
    }
}
