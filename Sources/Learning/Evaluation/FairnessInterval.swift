/// The 95 % intervals of the differences of a `FairnessGap`.
///
/// By percentiles of a bootstrap. A difference is never below 0, so that an interval hardly reaches 0 even where parts are
/// treated alike: a lower end of more than a few hundredths is a sign of unlike treatment, one near 0 proves none.
package struct FairnessInterval: Hashable, Sendable, Codable {
    package var demographicParity: RateInterval
    package var equalOpportunity: RateInterval
    package var equalizedOdds: RateInterval

    private enum CodingKeys: String, CodingKey {
        case demographicParity = "demographic_parity_difference"
        case equalOpportunity = "equal_opportunity_difference"
        case equalizedOdds = "equalized_odds_difference"
    }
}
