import Monitoring

/// Predictions of the same subject and minute, gathered before they are counted: a tally takes many values in at a fraction of what
/// it takes them one by one.
struct PredictionGroups {
    private struct Group: Hashable {
        var subject: CountedSubject
        var minute: Int
    }

    private struct Values {
        var milliseconds: [Double] = []
        /// As many; none where there was no answer.
        var confidences: [Double] = []
        /// The place of the latest, and when it was.
        var last = 0
        var time = -Double.infinity

        mutating func add(_ prediction: CountedPrediction) {
            if prediction.time >= time { (last, time) = (milliseconds.count, prediction.time) }
            milliseconds.append(prediction.milliseconds)
            if let confidence = prediction.confidence { confidences.append(confidence) }
        }
    }

    private var groups: [Group: Values] = [:]

    mutating func add(_ prediction: CountedPrediction) {
        let minute = WindowSpan.minute.start(of: prediction.time)
        groups[Group(subject: prediction.subject, minute: minute), default: Values()].add(prediction)
    }

    func count(into windows: inout WindowWriter) {
        for (group, values) in groups {
            let subject = group.subject
            func add(_ kind: Tally.Kind, _ numbers: [Double], _ slices: [String]) {
                let tally = Tally(kind, numbers, last: numbers[values.last], at: values.time)
                for slice in slices { windows.add(tally, to: subject.series(kind, slice), at: values.time) }
            }
            if values.confidences.isEmpty {
                add(.failures, values.milliseconds.map { _ in 1 }, [MetricSeries.whole])
            } else {
                add(.latency, values.milliseconds, [MetricSeries.whole])
                add(.confidence, values.confidences, subject.slices)
            }
        }
    }
}
