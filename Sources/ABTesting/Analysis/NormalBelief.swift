import Mathematics

/// What one may believe of a gain whose estimate is normal, when every gain was as likely before.
struct NormalBelief: Hashable, Sendable {
    /// How much better the treatment was.
    let gain: Double
    let standardError: Double

    /// The probability that the treatment is better.
    var chanceToBeat: Double {
        guard standardError > 0 else { return gain > 0 ? 1 : gain < 0 ? 0 : 0.5 }
        return NormalDistribution.cumulative(gain / standardError)
    }

    /// The mean of what is lost by choosing the treatment where it is worse: E max(0, −gain), of a normal law.
    var expectedLoss: Double {
        guard standardError > 0 else { return max(0, -gain) }
        let z = gain / standardError
        return max(0, standardError * NormalDistribution.density(z) - gain * NormalDistribution.upperTail(z))
    }
}
