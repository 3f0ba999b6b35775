import Mathematics

/// What answers are worth: a few figures, where nobody has measured more.
package struct ValueModel: Hashable, Sendable {
    /// The outcome that says how many minutes an answer saved someone.
    package static let minutesSaved = "minutes_saved"
    /// The outcome that says what a wrong answer would cost, in money.
    package static let amountAtStake = "amount_at_stake"

    /// What predictions of a version came to.
    package struct Worth: Hashable, Sendable, Codable {
        package var minutesSaved: Double
        /// What the minutes are worth, less what wrong answers cost.
        package var money: Double
        /// Whether the minutes were measured; else they are the model's.
        package var isMeasured: Bool

        private enum CodingKeys: String, CodingKey {
            case money
            case minutesSaved = "minutes_saved"
            case isMeasured = "is_measured"
        }
    }

    /// Of a right answer.
    package var minutesPerAnswer: Double
    package var moneyPerMinute: Double
    /// Of a wrong answer.
    package var moneyAtStake: Double

    package init(minutesPerAnswer: Double = 3, moneyPerMinute: Double = 1, moneyAtStake: Double = 0) {
        self.minutesPerAnswer = minutesPerAnswer
        self.moneyPerMinute = moneyPerMinute
        self.moneyAtStake = moneyAtStake
    }

    /// What predictions with feedback came to: measured minutes where there are some, those of right answers else; wrong answers
    /// cost the mean amount that was measured, or else the model's.
    package func worth(of summary: FeedbackSummary) -> Worth {
        let measured = summary.outcomes[Self.minutesSaved]
        let minutes = measured?.total ?? Double(summary.labels.successes) * minutesPerAnswer
        let stake = summary.outcomes[Self.amountAtStake].map { $0.total / Double(max(1, $0.count)) } ?? moneyAtStake
        let wrong = Double(summary.labels.trials - summary.labels.successes)
        return Worth(
            minutesSaved: minutes,
            money: minutes * moneyPerMinute - wrong * stake,
            isMeasured: measured != nil
        )
    }
}
