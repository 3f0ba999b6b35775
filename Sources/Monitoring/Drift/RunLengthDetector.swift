import Foundation
package import Mathematics

/// Watches a stream of values one by one, and says when they have moved, with a stated time between false alarms.
///
/// Two sums of Page (1954, "Continuous inspection schemes") watch for moves up and down, of values turned into normal scores
/// by their ranks in the reference, so that nothing is taken for granted about their law. The limit is set by Siegmund's
/// formula for the mean run length without a move (1985, "Sequential Analysis", equation 2.56), halved for two sides.
package struct RunLengthDetector: Hashable, Sendable, Codable {
    package enum Direction: String, Hashable, Sendable, Codable {
        case up, down
    }

    /// Half the move, in standard deviations, that is found fastest.
    package let allowance: Double
    /// The mean number of values between false alarms.
    package let runLength: Double
    /// The sum at which it alarms.
    package let limit: Double
    /// Values since the beginning or the last alarm.
    package private(set) var count = 0
    private var up = 0.0
    private var down = 0.0

    /// - Parameters:
    ///   - runLength: The mean number of values between false alarms, 100 or more.
    ///   - move: The move, in standard deviations, that should be found fastest, above 0.
    /// - Precondition: both are in these ranges.
    package init(runLength: Double, move: Double = 0.5) {
        precondition(runLength >= 100 && move > 0, "run length \(runLength), move \(move)")
        self.runLength = runLength
        allowance = move / 2
        limit = Self.limit(runLength: runLength, allowance: allowance)
    }

    /// Takes in the normal score of a value; the direction of an alarm, after which the sums begin anew.
    package mutating func add(_ score: Double) -> Direction? {
        count += 1
        up = max(0, up + score - allowance)
        down = max(0, down - score - allowance)
        let alarm: Direction? = up >= limit ? .up : down >= limit ? .down : nil
        if alarm != nil { (up, down, count) = (0, 0, 0) }
        return alarm
    }

    /// The normal score of a value by its rank in the reference; within a tie, the place is drawn at random, so that scores
    /// of a reference with ties are normal, too.
    package static func score(
        of value: Double,
        in reference: CountedValues,
        random: inout some RandomNumberGenerator
    ) -> Double {
        var (below, same) = (0, 0)
        for (known, count) in zip(reference.values, reference.counts) {
            if known < value { below += count } else if known == value { same = count }
        }
        let place = Double(below) + (Double(same) + 1) * Double.random(in: 0..<1, using: &random)
        let share = place / Double(reference.total + 1)
        return NormalDistribution.quantile(min(max(share, 1e-9), 1 - 1e-9))
    }

    /// Where Siegmund's run length, of one side, is twice the one that is wanted.
    private static func limit(runLength: Double, allowance k: Double) -> Double {
        var (low, high) = (0.0, 1000.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            let b = middle + 1.166
            let length = (exp(2 * k * b) - 2 * k * b - 1) / (2 * k * k)
            if length < 2 * runLength { low = middle } else { high = middle }
        }
        return high
    }
}
