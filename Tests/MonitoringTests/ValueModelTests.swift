import Mathematics
import Monitoring
import Testing

struct ValueModelTests {
    private let model = ValueModel(minutesPerAnswer: 5, moneyPerMinute: 2, moneyAtStake: 100)

    private func summary(_ outcomes: [String: FeedbackSummary.Outcome]) -> FeedbackSummary {
        FeedbackSummary(
            model: "m",
            version: 1,
            labels: Rate(8, of: 10),
            ratings: 0,
            meanRating: nil,
            outcomes: outcomes,
            latest: 1
        )
    }

    @Test func whatNobodyMeasuredIsTheModels() {
        let worth = model.worth(of: summary([:]))
        // 8 right answers of 5 minutes, at 2 a minute; 2 wrong ones at 100.
        #expect(worth.minutesSaved == 40 && worth.money == 40 * 2 - 200 && !worth.isMeasured)
    }

    @Test func whatWasMeasuredStandsInPlaceOfTheModel() {
        let worth = model.worth(
            of: summary([
                ValueModel.minutesSaved: .init(total: 30, count: 3),
                ValueModel.amountAtStake: .init(total: 120, count: 4),
            ])
        )
        #expect(worth.minutesSaved == 30 && worth.money == 30 * 2 - 2 * 30 && worth.isMeasured)
    }
}
