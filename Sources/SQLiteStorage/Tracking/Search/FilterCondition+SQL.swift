import GRDB
import Tracking

extension TrackingFilter.Comparison {
    /// The comparison of that expression; values are bound, never written into the statement.
    ///
    /// - Parameter unit: What a number of the question is divided by before it is compared.
    func sql(of expression: SQL, unit: Double = 1) -> SQL {
        switch self {
        // Null, which stands for what is not a number, differs from every number.
        case .number(.notEqual, let number): "\(expression) IS NOT \(number / unit)"
        case .number(let sign, let number): "\(expression) \(sql: sign.rawValue) \(number / unit)"
        case .text(.equal, let text): "\(expression) = \(text)"
        case .text(.notEqual, let text): "\(expression) <> \(text)"
        case .text(.like, let pattern): "\(expression) GLOB \(Self.glob(pattern))"
        case .text(.ilike, let pattern): "\(expression) LIKE \(pattern)"
        case .list(let values, let isExcluded):
            isExcluded ? "\(expression) NOT IN \(values)" : "\(expression) IN \(values)"
        case .null(let isNull): isNull ? "\(expression) IS NULL" : "\(expression) IS NOT NULL"
        }
    }

    /// Whether a thing without the value matches too, where the kind of thing allows it.
    var isNegative: Bool {
        switch self {
        case .text(.notEqual, _), .list(_, isExcluded: true): true
        default: false
        }
    }

    /// SQLite's LIKE takes upper and lower case for one; its GLOB does not, and has other signs.
    private static func glob(_ pattern: String) -> String {
        String(
            pattern.flatMap { character -> String in
                switch character {
                case "%": "*"
                case "_": "?"
                case "*", "?", "[": "[\(character)]"
                default: String(character)
                }
            }
        )
    }
}
