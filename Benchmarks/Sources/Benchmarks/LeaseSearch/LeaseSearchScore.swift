/// How often one kind of question was answered rightly.
struct LeaseSearchScore {
    private var right = 0
    private var count = 0
    private var blindRight = 0
    private var blindCount = 0
    private var wrongShares: [Double] = []

    mutating func add(_ isRight: Bool, _ wrongShare: Double?, _ isBlind: Bool) {
        count += 1
        right += isRight ? 1 : 0
        blindCount += isBlind ? 1 : 0
        blindRight += isBlind && isRight ? 1 : 0
        if let wrongShare { wrongShares.append(wrongShare) }
    }

    /// Questions, right, right of the blind half, hits of a wrong lease.
    var cells: [String] {
        [
            "\(count)", (Double(right) / Double(max(1, count))).percent(1),
            (Double(blindRight) / Double(max(1, blindCount))).percent(1),
            wrongShares.isEmpty ? "-" : wrongShares.mean.percent(1),
        ]
    }
}
