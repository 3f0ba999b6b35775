import Monitoring

/// Who predicted, and what: predictions that have it in common are counted in the same windows.
struct CountedSubject: Hashable {
    let model: String
    let version: Int
    let arm: String
    /// Nil where there was no answer.
    let label: String?

    func series(_ kind: Tally.Kind, _ slice: String = MetricSeries.whole) -> MetricSeries {
        MetricSeries(kind, model: model, version: version, arm: arm, slice: slice)
    }

    /// The whole, and the class.
    var slices: [String] { [MetricSeries.whole] + (label.map { ["class=\($0)"] } ?? []) }
}
