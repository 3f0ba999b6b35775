import Monitoring

/// The features that moved, as the last look at drift ranks them.
struct DriftRankView: Sendable {
    struct Row: Sendable {
        /// Such as `Word count`.
        var name: String
        /// Jensen and Shannon's distance.
        var score: String
        /// The same for a meter, 0…1.
        var share: Double
        /// How far the shares of predicted classes would move by it alone.
        var effect: String
        /// The corrected probability of such a distance by chance.
        var p: String
        var isDrifting: Bool
    }

    /// Features that are shown, those that matter most.
    private static let most = 20

    var when: Moment
    /// With which version, and with what its window was compared.
    var subject: String
    var isDrifting: Bool
    var rows: [Row]

    /// nil where too little was there to be compared.
    init?(_ look: DriftLook, _ phrasing: Phrasing) {
        guard let features = look.features, !features.isEmpty else { return nil }
        when = phrasing.moment(look.time)
        subject = "version \(look.version), held against \(look.reference)"
        isDrifting = look.isDrifting
        rows = features.prefix(Self.most).map { feature in
            Row(
                name: MonitoringView.words(feature.feature),
                score: phrasing.number(feature.score, digits: 3),
                share: min(1, max(0, feature.score)),
                effect: phrasing.percent(feature.effectOnPredictions, digits: 1),
                p: feature.adjustedP < 0.001
                    ? "< \(phrasing.number(0.001, digits: 3))" : phrasing.number(feature.adjustedP, digits: 3),
                isDrifting: feature.isDrifting
            )
        }
    }
}
