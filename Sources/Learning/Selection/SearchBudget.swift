/// How much a search may spend.
///
/// An evaluation is one way to learn on one kind of features in one round; blends of what
/// was learned already cost none.
package enum SearchBudget: Hashable, Sendable, CustomStringConvertible {
    /// The same data and seed then give the same model.
    case evaluations(Int)
    /// Seconds on the clock, looked at between evaluations; how far a search comes depends on the machine.
    case seconds(Double)

    /// Enough for all that is in a search space of today.
    package static let standard = evaluations(100)

    /// Reads `40` (evaluations), `90s`, `5m` or `1h`; nil for anything else, and for nothing.
    package init?(_ text: String) {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
        if let count = Int(text), count > 0 {
            self = .evaluations(count)
        } else if let unit = text.last.flatMap({ units[$0] }), let number = Double(text.dropLast()), number > 0,
            number.isFinite
        {
            self = .seconds(number * unit)
        } else {
            return nil
        }
    }

    package var description: String {
        switch self {
        case .evaluations(let count): "\(count)"
        case .seconds(let seconds): "\(seconds)s"
        }
    }
}
