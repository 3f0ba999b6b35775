import Mathematics
import Monitoring
import Testing

struct MetricReaderTests {
    private let version = VersionName(model: "m", version: 1)

    private func tally(_ kind: Tally.Kind, _ values: [Double]) -> Tally {
        values.enumerated().reduce(Tally()) { $0 + Tally(kind, $1.element, at: Double($1.offset)) }
    }

    private func labels(right: Int, of count: Int, confidence: Double) -> Tally {
        (0..<count).reduce(Tally()) { $0 + Tally(isRight: $1 < right, confidence: confidence) }
    }

    private func value(_ metric: MonitoredMetric, _ tally: Tally, _ statistic: MetricStatistic = .standard)
        -> MetricValue?
    {
        guard let kind = metric.kinds.first else { return nil }
        return MetricReader(costPerHour: 3.6)
            .value(of: metric, statistic, in: [kind: tally], of: version, over: 60)
    }

    @Test func accuracyHasWilsonsInterval() throws {
        let found = try #require(value(.modelAccuracy, labels(right: 17, of: 20, confidence: 0.9)))
        #expect(found.value == 0.85 && found.count == 20)
        #expect(found.interval == Rate(17, of: 20).wilson())
        #expect(value(.modelAccuracy, Tally()) == nil)
    }

    @Test func theEstimateIsThatOfAllConfidencesAtOnce() throws {
        let confidences = [0.9, 0.8, 0.55, 0.99, 0.7]
        let found = try #require(value(.estimatedAccuracy, tally(.confidence, confidences)))
        let whole = try #require(AccuracyEstimate(confidences))
        #expect(abs(found.value - whole.accuracy) < 1e-12)
        let interval = try #require(found.interval)
        #expect(abs(interval.lowerBound - whole.interval.lowerBound) < 1e-12)
        #expect(found.objection?.contains("only 0 answers") == true)
    }

    @Test func anEstimateIsObjectedToWhereConfidencesAreWrongAndNotWhereTheyAreRight() throws {
        let confidences = [MonitoredMetric.estimatedAccuracy.kinds[0]: tally(.confidence, [0.9, 0.9])]
        for (right, isRefused) in [(90, false), (60, true)] {
            let check = CalibrationCheck(labels(right: right, of: 100, confidence: 0.9))
            let reader = MetricReader(calibration: [version: check])
            let found = reader.value(of: .estimatedAccuracy, in: confidences, of: version, over: 60)
            #expect((found?.objection != nil) == isRefused)
        }
    }

    @Test func theErrorOfTheEstimateIsWhatConfidencesPromiseTooMuch() throws {
        let found = try #require(value(.estimateError, labels(right: 60, of: 100, confidence: 0.9)))
        #expect(abs(found.value - 0.3) < 1e-12 && found.count == 100)
        // 1.96 times the root of 100 * 0.9 * 0.1, of 100.
        let interval = try #require(found.interval)
        #expect(abs(interval.upperBound - found.value - 1.959964 * 0.03) < 1e-6)
        #expect(value(.estimateError, Tally()) == nil)
    }

    @Test func ratesAndErrorsCountFailuresToo() throws {
        let tallies: [Tally.Kind: Tally] = [
            .confidence: tally(.confidence, [0.9, 0.9, 0.9]), .failures: tally(.failures, [1]),
        ]
        let reader = MetricReader()
        let rate = reader.value(of: .predictionRate, in: tallies, of: version, over: 2)
        #expect(rate?.value == 2 && rate?.count == 4)
        let errors = try #require(reader.value(of: .errorRate, in: tallies, of: version, over: 2))
        #expect(errors.value == 0.25 && errors.interval == Rate(1, of: 4).wilson())
    }

    @Test func latencyIsAPercentileAndAnyOtherCanBeAskedFor() throws {
        let values = tally(.latency, (1...100).map(Double.init))
        for (statistic, expected) in [
            (MetricStatistic.standard, 95.0), (.quantile(0.5), 50), (.mean, 50.5), (.last, 100),
        ] {
            let found = try #require(value(.inferenceLatency, values, statistic))
            #expect(abs(found.value - expected) <= 0.02 * expected, "\(statistic)")
        }
    }

    @Test func gaugesAreWhatTheyWereLastAndCostsFollowTime() throws {
        #expect(value(.queueDepth, tally(.queue, [5, 3]))?.value == 3)
        #expect(value(.documentSeconds, tally(.reading, [1, 3]))?.value == 2)
        #expect(value(.documentCost, tally(.reading, [1, 3]))?.value == 0.002)
    }

    @Test(arguments: ["p95", "p99.9", "p50", "mean", "last"])
    func statisticsAreWrittenAsTheyAreRead(_ text: String) throws {
        #expect(try #require(MetricStatistic(text)).text == text)
    }

    @Test(arguments: ["", "p", "p0", "p100", "q5", "median", "p-3", "pnan"])
    func whatIsNoStatisticIsNone(_ text: String) { #expect(MetricStatistic(text) == nil) }
}
