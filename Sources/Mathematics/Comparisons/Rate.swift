/// How many of a number of cases went well.
package struct Rate: Hashable, Sendable, Codable {
    package let successes: Int
    package let trials: Int

    /// - Precondition: `0 <= successes <= trials`.
    package init(_ successes: Int, of trials: Int) {
        precondition(successes >= 0 && successes <= trials, "\(successes) successes in \(trials) trials")
        self.successes = successes
        self.trials = trials
    }

    /// 0 for no trials.
    package var share: Double { trials > 0 ? Double(successes) / Double(trials) : 0 }

    /// Wilson's interval of the rate.
    package func wilson(confidence: Double = 0.95) -> ClosedRange<Double> {
        WilsonInterval.interval(
            successes: successes,
            of: trials,
            z: NormalDistribution.quantile((1 + confidence) / 2)
        )
    }
}
