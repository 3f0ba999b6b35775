/// What a test says of the difference of two samples, second minus first.
package struct DifferenceTest: Hashable, Sendable, Codable {
    package var difference: Double
    /// Its standard error; 0 where neither sample varies.
    package var standardError: Double
    /// z, t or what the test reckons with; the largest number there is where samples without spread differ.
    package var statistic: Double
    /// Two-sided, 0…1.
    package var p: Double
    /// Holds the true difference with the confidence that was asked for.
    package var interval: ClosedRange<Double>

    package init(
        difference: Double,
        standardError: Double,
        statistic: Double,
        p: Double,
        interval: ClosedRange<Double>
    ) {
        self.difference = difference
        self.standardError = standardError
        self.statistic = statistic
        self.p = p
        self.interval = interval
    }

    /// Of samples neither of which varies.
    static func withoutSpread(_ difference: Double) -> Self {
        let sign = difference < 0 ? -1.0 : 1.0
        return Self(
            difference: difference,
            standardError: 0,
            statistic: difference == 0 ? 0 : sign * .greatestFiniteMagnitude,
            p: difference == 0 ? 1 : 0,
            interval: difference...difference
        )
    }

    private enum CodingKeys: String, CodingKey {
        case difference
        case standardError = "standard_error"
        case statistic, p, interval
    }
}
