import ABTesting

/// A line of JSON about a unit: that it got a variant, or what was measured of it.
///
/// `{"unit": "u1", "variant": "b", "prediction_id": "…", "slice": "scan", "time": 1700000000}` or
/// `{"unit": "u1", "metric": "accuracy", "value": 1, "history": false, "time": 1700000000}`; unit and variant, or unit,
/// metric and value, must be there. A record without a time is of now, so that it counts anew when it is sent again.
package struct ABTestRecord: Hashable, Sendable, Decodable {
    package var unit: String
    package var variant: String?
    package var prediction: String?
    package var slice: String?
    package var metric: String?
    package var value: Double?
    package var isHistory: Bool?
    /// Seconds since 1970.
    package var time: Double?

    private enum CodingKeys: String, CodingKey {
        case unit, variant, slice, metric, value, time
        case prediction = "prediction_id"
        case isHistory = "history"
    }

    /// The exposure that the record is, or nil.
    func exposure(in plan: ABTestPlan, at now: Double) throws(ABTestError) -> Exposure? {
        guard let variant else { return nil }
        guard metric == nil, value == nil, isHistory == nil else {
            throw .invalidRecord("it has both a variant and a measure; send two")
        }
        let exposure = Exposure(
            unit: unit,
            variant: variant,
            prediction: prediction,
            slice: slice ?? "",
            time: time ?? now
        )
        try exposure.check(in: plan)
        return exposure
    }

    /// The outcome that the record is, or nil.
    func outcome(in plan: ABTestPlan, at now: Double) throws(ABTestError) -> Outcome? {
        guard variant == nil else { return nil }
        guard let metric, let value else {
            throw .invalidRecord("it has neither a 'variant' nor a 'metric' with a 'value'")
        }
        let outcome = Outcome(
            unit: unit,
            metric: metric,
            value: value,
            isHistory: isHistory ?? false,
            time: time ?? now
        )
        try outcome.check(in: plan)
        return outcome
    }
}
