/// Turns a clause's weighed frequency into points, the whole numbers that scores are sums of.
///
/// Whole numbers add up to the same sum in any order, so that neither the order in which lists are read nor the way in
/// which documents are spread over segments and machines can change a score or its last bit. How much a point is worth
/// depends on the query and its statistics alone.
struct Points: Sendable {
    /// 2^23: added to a number below it, it rounds it to a whole one in the lower bits of the sum.
    private static let rounding: Float = 0x1p23

    private let gain: Float
    private let k1: Float

    /// - Parameters:
    ///   - gain: The points of an endless frequency, at most `maximumGain`.
    ///   - k1: Of BM25F.
    init(gain: Float, k1: Float) {
        self.gain = gain
        self.k1 = k1
    }

    /// The most points of one clause.
    static let maximumGain = 0x1p22
    /// The most points of a document.
    static let maximumSum = 0x1p30

    /// Points for a frequency above 0: at least 1, and never fewer for a higher frequency.
    ///
    /// Each operation rounds upwards or downwards in step with its operand, which f / (k1 + f) as such would not.
    @inline(__always)
    func points(of frequency: Float) -> Int32 {
        let share = 1 - k1 / (k1 + frequency)
        return Int32(bitPattern: (gain * share + Self.rounding).bitPattern &- Self.rounding.bitPattern) &+ 1
    }
}
