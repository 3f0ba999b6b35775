/// One of the up to four parts of a number format: for positive, negative, zero and text.
struct FormatSection {
    /// A limit in brackets, as `[>=100]`.
    struct Condition {
        var comparison: String
        var limit: Double

        /// Whether it can hold for negative values alone, so that their sign need not be shown.
        var isOnlyNegative: Bool { (comparison == "<" || comparison == "<=") && limit <= 0 }

        func holds(for value: Double) -> Bool {
            switch comparison {
            case "<": value < limit
            case "<=": value <= limit
            case ">": value > limit
            case ">=": value >= limit
            case "=": value == limit
            case "<>": value != limit
            default: false
            }
        }
    }

    var tokens: [FormatToken] = []
    var condition: Condition?

    var isDate: Bool {
        tokens.contains {
            switch $0 {
            case .date, .elapsed, .halfDay: true
            default: false
            }
        }
    }

    var isText: Bool { tokens.contains(.text) }
    var isGeneral: Bool { tokens.contains(.general) }
}
