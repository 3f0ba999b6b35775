import Mathematics

/// Watches the predictions of a version as they are made: one detector for each signal, and how far the log was read.
package struct DriftWatch: Hashable, Sendable, Codable {
    /// What is watched of a prediction; the features of a reference have the same names.
    package enum Signal: String, Hashable, Sendable, Codable, CaseIterable {
        case confidence = "prediction_confidence"
        case novelty
    }

    /// That a signal has moved.
    package struct Alarm: Hashable, Sendable, Codable {
        package var signal: Signal
        package var direction: RunLengthDetector.Direction
        /// Of the prediction at which it was noticed, in seconds since 1970.
        package var time: Double
    }

    /// A prediction, as far as it is watched.
    package struct Observation: Hashable, Sendable {
        /// Its place in the log.
        package var number: Int64
        /// Seconds since 1970.
        package var time: Double
        package var confidence: Double
        /// Nil where the version does not tell.
        package var novelty: Double?

        package init(number: Int64, time: Double, confidence: Double, novelty: Double?) {
            self.number = number
            self.time = time
            self.confidence = confidence
            self.novelty = novelty
        }
    }

    package let model: String
    package let version: Int
    /// The mean number of predictions between two false alarms of one signal.
    package let runLength: Double
    /// Of the last prediction that was taken in; those up to it are not looked at again.
    package private(set) var cursor: Int64
    /// Predictions that were taken in.
    package private(set) var count = 0
    /// The latest, oldest first.
    package private(set) var alarms: [Alarm] = []
    private var detectors: [Signal: RunLengthDetector]

    /// - Parameter cursor: The place in the log behind which to begin.
    /// - Precondition: `runLength` is 100 or more.
    package init(model: String, version: Int, runLength: Double, after cursor: Int64) {
        self.model = model
        self.version = version
        self.runLength = runLength
        self.cursor = cursor
        detectors = Dictionary(
            uniqueKeysWithValues: Signal.allCases.map { ($0, RunLengthDetector(runLength: runLength)) }
        )
    }

    /// Takes predictions in, in the order of the log.
    ///
    /// - Parameter reference: Signals that it does not know are not watched.
    /// - Returns: The alarms that they raised.
    package mutating func add(
        _ observations: some Sequence<Observation>,
        reference: DriftProfile,
        random: inout some RandomNumberGenerator
    ) -> [Alarm] {
        let known = reference.features.filter { $0.value.isNumeric }.mapValues(\.allNumbers)
        var raised: [Alarm] = []
        for observation in observations {
            for signal in Signal.allCases {
                guard let values = known[signal.rawValue], let value = Self.value(signal, of: observation) else {
                    continue
                }
                // As the reference knows values, so that equal ones are ties: a value that lies beyond all of a reference's
                // buckets by its rounding alone would count as an extreme one.
                let known = QuantileSketch.rounded(value)
                let score = RunLengthDetector.score(of: known, in: values, random: &random)
                guard let direction = detectors[signal]?.add(score) else { continue }
                raised.append(Alarm(signal: signal, direction: direction, time: observation.time))
            }
            cursor = observation.number
            count += 1
        }
        alarms = Array((alarms + raised).suffix(DriftLimits.alarms))
        return raised
    }

    private static func value(_ signal: Signal, of observation: Observation) -> Double? {
        switch signal {
        case .confidence: observation.confidence
        case .novelty: observation.novelty
        }
    }

    private enum CodingKeys: String, CodingKey {
        case model, version, cursor, count, alarms, detectors
        case runLength = "run_length"
    }
}

/// Where watches are kept, and the predictions that they take in.
package protocol DriftWatchStore: Sendable {
    func watch(of model: String, version: Int) async throws -> DriftWatch?
    /// Keeps the watch in place of the one that stood at `cursor`, or of none when that is nil; false, and nothing happens,
    /// when another process was quicker.
    func save(_ watch: DriftWatch, inPlaceOf cursor: Int64?) async throws -> Bool
    /// Answers of the version behind that place of the log, oldest first; what shadows said is left out.
    func observations(
        of model: String,
        version: Int,
        after cursor: Int64,
        limit: Int
    ) async throws -> [DriftWatch.Observation]
    /// The last place of the log; 0 while it is empty.
    func end() async throws -> Int64
}
