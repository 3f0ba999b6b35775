/// What is remembered of one prediction: who answered, how fast, how surely, and a sketch of what was asked.
///
/// Neither the text nor anything that it could be made from again is in it.
package struct PredictionRecord: Hashable, Sendable {
    /// What drift is told from.
    package struct Sketch: Hashable, Sendable {
        /// Of the text, in UTF-8.
        package var textBytes: Int
        /// How surely its words were read, 0…1; nil for a text that was never a picture.
        package var textConfidence: Double?
        /// As in `Prediction.novelty`.
        package var novelty: Double?

        package init(textBytes: Int, textConfidence: Double? = nil, novelty: Double? = nil) {
            self.textBytes = textBytes
            self.textConfidence = textConfidence
            self.novelty = novelty
        }
    }

    /// What was said.
    package struct Answer: Hashable, Sendable {
        package var label: String
        /// The probability of `label`, 0…1.
        package var confidence: Double
        /// In the order of the version's classes.
        package var probabilities: [Double]

        package init(label: String, confidence: Double, probabilities: [Double]) {
            self.label = label
            self.confidence = confidence
            self.probabilities = probabilities
        }
    }

    /// What came of it.
    package enum Outcome: Hashable, Sendable {
        case answered(Answer)
        /// There was no answer; the code says why.
        case failed(code: String)
    }

    /// The prediction's own, the same that its asker was told.
    package var id: String
    /// Seconds since 1970.
    package var time: Double
    package var endpoint: String
    package var model: String
    package var version: Int
    /// What the version was at the endpoint then; nil when it was asked for by its number.
    package var role: TrafficSplit.Role?
    /// The arm's share then, of 10,000; nil as `role` is.
    package var weight: Int?
    /// Tells units apart without naming them: the first eight bytes of the SHA-256 of the unit, most significant first.
    package var unit: UInt64
    /// Of the prediction that a shadow's was compared with.
    package var shadowOf: String?
    /// From the request for the prediction to its answer, waiting included.
    package var seconds: Double
    package var sketch: Sketch
    package var outcome: Outcome

    package init(
        id: String,
        time: Double,
        endpoint: String,
        model: String,
        version: Int,
        arm: TrafficSplit.Arm?,
        unit: UInt64,
        shadowOf: String? = nil,
        seconds: Double,
        sketch: Sketch,
        outcome: Outcome
    ) {
        self.id = id
        self.time = time
        self.endpoint = endpoint
        self.model = model
        self.version = version
        role = arm?.role
        weight = arm?.weight
        self.unit = unit
        self.shadowOf = shadowOf
        self.seconds = seconds
        self.sketch = sketch
        self.outcome = outcome
    }
}
