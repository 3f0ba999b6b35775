/// What a version of a rollout answered, with what is known of the request.
package struct SketchedAnswer: Hashable, Sendable {
    package var isCanary: Bool
    /// Nil where there was no answer.
    package var label: String?
    /// 0…1; nil where there was no answer.
    package var confidence: Double?
    package var milliseconds: Double
    package var sketch: PredictionRecord.Sketch

    package init(
        isCanary: Bool,
        label: String?,
        confidence: Double?,
        milliseconds: Double,
        sketch: PredictionRecord.Sketch
    ) {
        self.isCanary = isCanary
        self.label = label
        self.confidence = confidence
        self.milliseconds = milliseconds
        self.sketch = sketch
    }
}
