/// A prediction and when it was made.
package struct DatedPrediction: Hashable, Sendable {
    package var prediction: Prediction
    /// Seconds since 1970.
    package var madeAt: Double

    package init(prediction: Prediction, madeAt: Double) {
        self.prediction = prediction
        self.madeAt = madeAt
    }
}
