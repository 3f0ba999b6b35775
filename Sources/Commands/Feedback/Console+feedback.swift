import Mathematics
import Monitoring

extension Console {
    func show(_ summary: FeedbackSummary) {
        var parts = ["\(summary.model):\(summary.version)"]
        if summary.labels.trials > 0 {
            let (low, high) = (summary.accuracyInterval.lowerBound, summary.accuracyInterval.upperBound)
            parts.append("accuracy \(summary.labels.share.asPercent) (\(low.asPercent) to \(high.asPercent))")
            parts.append("of \(summary.labels.trials) labelled")
        }
        if let rating = summary.meanRating { parts.append("rated \(rating.asScore) by \(summary.ratings)") }
        parts += summary.outcomes.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.total.asOneDigit) in \($0.value.count)" }
        line(parts.joined(separator: "  "))
    }
}
