import GRDB
import Monitoring

/// What of a logged prediction is counted in windows.
struct CountedPrediction {
    /// Read by their places: to look names up would cost more than all else that is done with a prediction.
    static let columns = "id, at, model, version, role, class, seconds, confidence"

    let id: String
    let subject: CountedSubject
    let time: Double
    let milliseconds: Double
    /// Nil where there was no answer.
    let confidence: Double?

    init(_ row: Row) {
        id = row[0]
        time = row[1]
        subject = CountedSubject(model: row[2], version: row[3], arm: row[4] ?? MetricSeries.direct, label: row[5])
        milliseconds = 1_000 * (row[6] as Double)
        confidence = row[7]
    }

    /// - Parameter sign: -1 for what does not hold any more.
    func count(_ truth: KnownTruth, sign: Int, into windows: inout WindowWriter) {
        if let isRight = truth.isRight, let confidence {
            let tally = Tally(isRight: isRight, confidence: confidence, sign: sign)
            for slice in subject.slices { windows.add(tally, to: subject.series(.labels, slice), at: time) }
        }
        if let rating = truth.rating {
            windows.add(Tally(rating: rating, sign: sign), to: subject.series(.ratings), at: time)
        }
    }
}
