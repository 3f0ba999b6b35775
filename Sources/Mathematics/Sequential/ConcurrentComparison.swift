/// How much worse a newcomer does than an incumbent at the same time, valid whenever one looks.
///
/// Each value of the newcomer is set against the mean of `perPair` values of the incumbent that came about when it did. What
/// moves both alike, such as a bad hour, thus cancels; nothing but the difference need stay what it is. Values are whole
/// percents, and more is worse: 100 for an error, 0 for none.
package struct ConcurrentComparison: Hashable, Sendable, Codable {
    /// Values are 0…this.
    package static let most = 100
    /// Beyond that many a pair gains little: the incumbent's share of the variance is 1/(perPair + 1).
    package static let mostPerPair = 20
    /// Pairs' worth of values that wait for their partners; older ones are let go, for they are no longer of the same time.
    private static let patience = 4

    package let perPair: Int
    private var waitingNewcomer: [Int] = []
    private var waitingIncumbent: [Int] = []
    /// Newcomer less incumbent, pair by pair.
    package private(set) var differences: BettingSequence
    package private(set) var newcomer = Total()
    package private(set) var incumbent = Total()

    /// All values of one side, in pairs or not.
    package struct Total: Hashable, Sendable, Codable {
        package private(set) var count = 0
        private var sum = 0

        /// As a share, 0…1; nil for no values.
        package var mean: Double? {
            count > 0 ? Double(sum) / Double(count * ConcurrentComparison.most) : nil
        }

        fileprivate mutating func add(_ value: Int) {
            count += 1
            sum += value
        }
    }

    /// - Parameter share: Of the newcomer in the traffic of both, 0…1.
    package init(share: Double) {
        let ratio = share > 0 ? ((1 - share) / share).rounded() : Double(Self.mostPerPair)
        perPair = Int(min(Double(Self.mostPerPair), max(1, ratio)))
        differences = BettingSequence(scale: Self.most * perPair)
    }

    /// - Precondition: `value` lies in 0…100.
    package mutating func add(newcomer value: Int) {
        newcomer.add(value)
        waitingNewcomer.append(value)
        if waitingNewcomer.count > Self.patience { waitingNewcomer.removeFirst() }
        pair()
    }

    /// - Precondition: `value` lies in 0…100.
    package mutating func add(incumbent value: Int) {
        incumbent.add(value)
        waitingIncumbent.append(value)
        if waitingIncumbent.count > Self.patience * perPair { waitingIncumbent.removeFirst() }
        pair()
    }

    private mutating func pair() {
        guard let value = waitingNewcomer.first, waitingIncumbent.count >= perPair else { return }
        differences.add(perPair * value - waitingIncumbent.prefix(perPair).reduce(0, +))
        waitingNewcomer.removeFirst()
        waitingIncumbent.removeFirst(perPair)
    }
}
