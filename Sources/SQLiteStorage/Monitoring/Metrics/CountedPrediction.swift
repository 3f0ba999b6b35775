import GRDB
import Monitoring

/// What of a logged prediction is counted in windows.
struct CountedPrediction {
    static let columns = "id, at, model, version, role, seconds, class, confidence"

    let id: String
    /// Nil where there was no answer.
    let label: String?
    private let time: Double
    private let model: String
    private let version: Int
    private let arm: String
    private let milliseconds: Double
    private let confidence: Double?

    init(_ row: Row) {
        id = row["id"]
        label = row["class"]
        time = row["at"]
        model = row["model"]
        version = row["version"]
        arm = row["role"] ?? MetricSeries.direct
        milliseconds = 1_000 * (row["seconds"] as Double)
        confidence = row["confidence"]
    }

    func count(into windows: inout WindowWriter) {
        guard let confidence else { return windows.add(MetricSample(series(.failures), 1), at: time) }
        windows.add(MetricSample(series(.latency), milliseconds), at: time)
        for slice in slices { windows.add(MetricSample(series(.confidence, slice), confidence), at: time) }
    }

    /// - Parameter sign: -1 for what does not hold any more.
    func count(_ truth: KnownTruth, sign: Int, into windows: inout WindowWriter) {
        if let isRight = truth.isRight, let confidence {
            let tally = Tally(isRight: isRight, confidence: confidence, sign: sign)
            for slice in slices { windows.add(tally, to: series(.labels, slice), at: time) }
        }
        if let rating = truth.rating {
            windows.add(Tally(rating: rating, sign: sign), to: series(.ratings), at: time)
        }
    }

    private var slices: [String] { [MetricSeries.whole] + (label.map { ["class=\($0)"] } ?? []) }

    private func series(_ kind: Tally.Kind, _ slice: String = MetricSeries.whole) -> MetricSeries {
        MetricSeries(kind, model: model, version: version, arm: arm, slice: slice)
    }
}
