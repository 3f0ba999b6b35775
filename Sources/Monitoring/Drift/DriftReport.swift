import Mathematics

/// How far cases have moved from a reference: which features, how much that matters, and what it does to predictions.
package struct DriftReport: Hashable, Sendable, Codable {
    /// When a feature counts as drifting.
    package struct Thresholds: Hashable, Sendable, Codable {
        /// The score from which on a move matters.
        package var score: Double
        /// The share of false alarms among alarms that is put up with.
        package var falseDiscoveries: Double

        package init(score: Double = 0.1, falseDiscoveries: Double = 0.05) {
            self.score = score
            self.falseDiscoveries = falseDiscoveries
        }
    }

    /// The name under which the shares of predicted classes are compared.
    package static let predictedClass = "predicted_class"
    /// Cases that each side needs.
    package static let fewestCases = 30

    package var casesBefore: Int
    package var casesNow: Int
    /// Those that drift first, by their effect on predictions and then by their score.
    package var features: [FeatureDrift]

    /// The metric `feature_drift_score`.
    package var score: Double { FeatureDrift.largestScore(of: features) }

    /// Compares a window with a reference; features that only one side has are passed over.
    ///
    /// - Returns: Nil where a side has too few cases to tell anything.
    package init?(of now: DriftProfile, from before: DriftProfile, thresholds: Thresholds = Thresholds()) {
        guard min(now.count, before.count) >= Self.fewestCases else { return nil }
        casesBefore = before.count
        casesNow = now.count
        features = before.features.keys.sorted().compactMap { name in
            guard let first = before.features[name], let second = now.features[name] else { return nil }
            return FeatureComparison(name: name, before: first, now: second).drift
        }
        features.append(Self.classes(of: now, from: before))
        let adjusted = MultipleTests.benjaminiHochberg.adjusted(features.map(\.p))
        for place in features.indices {
            features[place].adjustedP = adjusted[place]
            // How much it moved comes first: with enough cases, any move is beyond chance.
            features[place].isDrifting =
                features[place].score >= thresholds.score && adjusted[place] <= thresholds.falseDiscoveries
        }
        features.sort { Self.precedes($0, $1) }
    }

    private static func classes(of now: DriftProfile, from before: DriftProfile) -> FeatureDrift {
        FeatureComparison(
            name: predictedClass,
            before: profile(before.classes),
            now: profile(now.classes)
        ).drift
    }

    private static func profile(_ counts: [String: Int]) -> FeatureProfile {
        var profile = FeatureProfile()
        for (name, count) in counts where count > 0 { profile.add(.category(name), of: name, times: count) }
        return profile
    }

    private static func precedes(_ a: FeatureDrift, _ b: FeatureDrift) -> Bool {
        if a.isDrifting != b.isDrifting { return a.isDrifting }
        if a.effectOnPredictions != b.effectOnPredictions { return a.effectOnPredictions > b.effectOnPredictions }
        return a.score != b.score ? a.score > b.score : a.feature < b.feature
    }

    private enum CodingKeys: String, CodingKey {
        case features
        case casesBefore = "cases_before"
        case casesNow = "cases_now"
    }
}
