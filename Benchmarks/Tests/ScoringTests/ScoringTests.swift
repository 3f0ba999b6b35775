import Scoring
import Testing

struct ScoringTests {
    private func scalars(_ text: String) -> [Int32] { text.unicodeScalars.map { Int32($0.value) } }

    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("flaw", "lawn", 2),
        ("abcdef", "abcdef", 0),
    ])
    func editDistancesAreThoseOfTheTextbook(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(scalars(left), scalars(right)) == distance)
        #expect(EditDistance.between(scalars(right), scalars(left)) == distance)
    }

    /// The band must widen: all of 500 characters differ, then 100 stand in another place.
    @Test func distancesBeyondTheFirstBandAreExact() {
        let text = (0..<500).map { Int32($0) }
        #expect(EditDistance.between(text, text.map { $0 + 1000 }) == 500)
        #expect(EditDistance.between(text, Array(text[100...]) + text[..<100]) == 200)
    }

    @Test func aPatternIsFoundWhereItFitsBest() {
        let fit = EditDistance.bestFit(of: scalars("rent is due"), in: scalars("The rert is due today."))
        #expect(fit.distance == 1)
        #expect(fit.range == 4..<15)
        #expect(EditDistance.bestFit(of: scalars("abc"), in: []).distance == 3)
    }

    @Test func quotesDashesSpacesAndLeadersDoNotCount() {
        #expect(NormalText("“Rent” – x  ......  5.00\n\n By: ______ ﬁne").text == "\"Rent\" - x 5.00 By: fine")
    }

    @Test func linesInAnotherOrderCostOnlyWhereOrderCounts() {
        let truth = NormalText("Base Rent  $10.00\nOperating Costs  $20.00\nTotal  $30.00")
        let moved = NormalText("Total $30.00\nBase Rent $10.00\nOperating Costs $20.01")
        #expect(ErrorCount.characters(of: moved, truth: truth, anyOrder: true).errors == 1)
        #expect(ErrorCount.words(of: moved, truth: truth, anyOrder: true).errors == 1)
        #expect(ErrorCount.characters(of: moved, truth: truth, anyOrder: false).errors > 10)
    }

    @Test func whatNoLineTakesIsAnError() {
        let truth = NormalText("one two")
        let reading = NormalText("junk! one two")
        #expect(ErrorCount.characters(of: reading, truth: truth, anyOrder: true).errors == 5)
    }

    @Test func tokensInsideLongerNumbersAreNotFound() {
        let reading = NormalText("$1,250.00 and 11,250.00; 5% or 15%; March 1, 2024.")
        #expect(TokenRecall(of: ["$1,250.00", "1,250.00", "5%", "March 1, 2024"], in: reading).found == 4)
        #expect(TokenRecall(of: ["250.00", "$1,250.00", "$1,250.00"], in: NormalText("$1,250.001")).found == 0)
        #expect(TokenRecall(of: ["5%", "5%"], in: reading).found == 1)
    }

    @Test func areasUnderCurvesCountPairs() throws {
        let cases = [(0.9, true), (0.8, false), (0.7, true), (0.1, false)].map { (score: $0.0, isTrue: $0.1) }
        #expect(try #require(Ranking.areaUnderCurve(cases)) == 0.75)
        let tied = [(0.5, true), (0.5, false)].map { (score: $0.0, isTrue: $0.1) }
        #expect(try #require(Ranking.areaUnderCurve(tied)) == 0.5)
        #expect(Ranking.areaUnderCurve([(score: 1, isTrue: true)]) == nil)
    }

    @Test func risesMayHaveGaps() {
        #expect(Ranking.longestRise([3, 1, 4, 1, 5, 9, 2, 6]) == 4)
        #expect(Ranking.longestRise([]) == 0)
    }

    @Test func swappedColumnsLoseOrderButNoWords() {
        let score = WordOrder(of: ["c", "d", "a", "b"], reference: ["a", "b", "c", "d"])
        #expect(score.recall.share == 1)
        #expect(score.order == 0.5)
    }

    @Test func calibrationErrorIsTheDistanceOfConfidenceAndTruth() {
        var reliability = Reliability()
        for index in 0..<10 { reliability.add(confidence: 0.6, isRight: index < 8) }
        #expect(abs(reliability.calibrationError - 0.2) < 1e-12)
    }

    /// statsmodels 0.14: `proportion_confint(8, 10, method="wilson")`.
    @Test func intervalsOfRatesAreWilsons() {
        let interval = WilsonRate(hits: 8, of: 10)
        #expect(abs(interval.lower - 0.490_162_47) < 1e-6 && abs(interval.upper - 0.943_317_82) < 1e-6)
        #expect(WilsonRate(hits: 0, of: 0).upper == 1)
    }
}
