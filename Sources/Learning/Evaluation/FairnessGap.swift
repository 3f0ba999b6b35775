/// How differently the parts of a slice are treated, one class against all others; 0 is alike, 1 as unlike as can be.
///
/// The differences are Fairlearn's (`demographic_parity_difference` and its siblings): the largest rate of a part less the
/// smallest. A rate of a part without cases is 0, as there. For the notions see Hardt, Price and Srebro 2016, "Equality of
/// Opportunity in Supervised Learning".
package struct FairnessGap: Hashable, Sendable, Codable {
    /// Of the share that is called the class.
    package var demographicParity: Double
    /// Of the share of the class's own that is called so.
    package var equalOpportunity: Double
    /// The larger of the differences of hits among the class's own and of false alarms among the others.
    package var equalizedOdds: Double

    /// - Parameters:
    ///   - parts: The part of each case.
    ///   - truths: Whether each case is of the class.
    ///   - answers: Whether each case was called so.
    package init(parts: [String], truths: [Bool], answers: [Bool]) {
        precondition(
            parts.count == truths.count && parts.count == answers.count,
            "a case has a part, a truth and an answer"
        )
        var counts: [String: Counts] = [:]
        for (part, (truth, answer)) in zip(parts, zip(truths, answers)) {
            counts[part, default: Counts()].add(truth: truth, answer: answer)
        }
        self.init(Array(counts.values))
    }

    /// - Parameter parts: The counts of each part; a part without cases is passed over.
    init(_ parts: [Counts]) {
        let parts = parts.filter { $0.own + $0.others > 0 }
        demographicParity = Self.spread(parts.map { Self.rate($0.hits + $0.alarms, of: $0.own + $0.others) })
        equalOpportunity = Self.spread(parts.map { Self.rate($0.hits, of: $0.own) })
        equalizedOdds = max(equalOpportunity, Self.spread(parts.map { Self.rate($0.alarms, of: $0.others) }))
    }

    /// What is counted of the cases of a part.
    struct Counts {
        /// Cases of the class.
        var own = 0
        /// Cases of other classes.
        var others = 0
        /// Cases of the class that were called so.
        var hits = 0
        /// Cases of other classes that were called so.
        var alarms = 0

        mutating func add(truth: Bool, answer: Bool) {
            if truth { own += 1 } else { others += 1 }
            if answer, truth { hits += 1 }
            if answer, !truth { alarms += 1 }
        }
    }

    private static func rate(_ count: Int, of total: Int) -> Double { total > 0 ? Double(count) / Double(total) : 0 }

    private static func spread(_ rates: [Double]) -> Double { (rates.max() ?? 0) - (rates.min() ?? 0) }

    private enum CodingKeys: String, CodingKey {
        case demographicParity = "demographic_parity_difference"
        case equalOpportunity = "equal_opportunity_difference"
        case equalizedOdds = "equalized_odds_difference"
    }
}
