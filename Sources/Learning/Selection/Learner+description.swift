extension Learner: CustomStringConvertible {
    /// As leaderboards call it: `vectors C=1`, `bayes α=0.1`, `0.3 vectors C=1 + 0.7 bayes α=0.1`.
    package var description: String {
        switch self {
        case .logistic(let solver):
            "logistic \(solver.kind.rawValue) C=\(solver.cost.plain)\(Self.balance(solver.balancing))"
        case .vectors(let solver): "vectors C=\(solver.cost.plain)\(Self.balance(solver.balancing))"
        case .bayes(let bayes): "bayes α=\(bayes.smoothing.plain)"
        case .blend(let solver, let bayes, let share):
            "\(share.plain) \(Self.vectors(solver)) + \((1 - share).plain) \(Self.bayes(bayes))"
        }
    }

    private static func balance(_ exponent: Double) -> String {
        exponent == 0 ? "" : exponent == 1 ? " balanced" : " balanced \(exponent.plain)"
    }
}

extension Double {
    /// `1` and `0.3`; at most three digits behind the point.
    fileprivate var plain: String {
        let rounded = (self * 1000).rounded() / 1000
        return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
    }
}
