import Learning

extension Console {
    /// Recipes that are written; the record has all.
    private static let shownRecipes = 10

    /// Writes the best recipes of a search as a table.
    func show(_ leaderboard: Leaderboard) {
        line(
            "\(leaderboard.evaluations) evaluations; the best recipes, by round (samples judged), accuracy and macro-F1:"
        )
        for row in leaderboard.rows.prefix(Self.shownRecipes) {
            let interval = "\(row.accuracyInterval.lower.asPercent) – \(row.accuracyInterval.upper.asPercent)"
            line(
                "  \(row.round) (\(row.count))  \(row.accuracy.asPercent) (\(interval))  \(row.macroF1.asPercent)  "
                    + "\(row.features): \(row.learner)"
            )
        }
    }

    /// Rewrites the line of progress of a training that has gone on for so many seconds.
    func progress(_ progress: TrainingProgress, seconds: Double) {
        var text = "\(progress.step.rawValue) \(progress.completed) of \(progress.total)"
        if progress.step == .searching, progress.completed > 0 {
            let left = seconds / Double(progress.completed) * Double(progress.total - progress.completed)
            text += ", about \(Int(left.rounded(.up))) s left"
        }
        self.progress(text)
    }
}
