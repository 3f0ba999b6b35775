package import Monitoring

/// What is known of the drift of a model: the latest look, those before it, and what is watched between looks.
package struct DriftStanding: Hashable, Sendable, Encodable {
    /// What the watch over predictions has seen.
    package struct Watch: Hashable, Sendable, Encodable {
        package var model: String
        package var version: Int
        /// The mean number of predictions between two false alarms of a signal.
        package var runLength: Double
        /// Predictions that were taken in.
        package var count: Int
        /// The latest, oldest first.
        package var alarms: [DriftWatch.Alarm]

        init(_ watch: DriftWatch) {
            (model, version) = (watch.model, watch.version)
            (runLength, count, alarms) = (watch.runLength, watch.count, watch.alarms)
        }

        private enum CodingKeys: String, CodingKey {
            case model, version, count, alarms
            case runLength = "run_length"
        }
    }

    package var latest: DriftLook
    /// Latest first.
    package var earlier: [DriftLook]
    /// Of the version that was looked at last; nil where its predictions are not watched.
    package var watch: Watch?
    /// `DriftLook.score` of the latest look.
    package var score: Double?

    init(latest: DriftLook, earlier: [DriftLook], watch: DriftWatch?) {
        self.latest = latest
        self.earlier = earlier
        self.watch = watch.map(Watch.init)
        score = latest.score
    }

    private enum CodingKeys: String, CodingKey {
        case latest, earlier, watch
        case score = "feature_drift_score"
    }
}
