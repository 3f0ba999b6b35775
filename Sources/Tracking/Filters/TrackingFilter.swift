/// Conditions that all must hold, as in `metrics.f1 > 0.9 AND params.learner = 'svm'`; none finds everything.
package struct TrackingFilter: Hashable, Sendable {
    package var conditions: [Condition]

    package init(_ conditions: [Condition] = []) { self.conditions = conditions }

    /// One comparison of a filter.
    package struct Condition: Hashable, Sendable {
        package var field: Field
        package var comparison: Comparison

        package init(_ field: Field, _ comparison: Comparison) {
            self.field = field
            self.comparison = comparison
        }
    }

    /// What is compared.
    ///
    /// Keys are any text; names of attributes are those of the dialect.
    package enum Field: Hashable, Sendable {
        case attribute(String)
        case metric(String)
        case parameter(String)
        case tag(String)
        /// `name`, `digest` or `context`.
        case dataset(String)
    }

    package enum Comparison: Hashable, Sendable {
        case number(NumberSign, Double)
        case text(TextSign, String)
        /// Whether the value is one of these, or none of them.
        case list([String], isExcluded: Bool)
        /// Whether there is no such thing.
        case null(Bool)
    }

    package enum NumberSign: String, Hashable, Sendable {
        case equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    }

    package enum TextSign: String, Hashable, Sendable {
        case equal = "=", notEqual = "!="
        /// `%` stands for any text and `_` for any character; case counts.
        case like = "LIKE"
        /// The same, for letters of either case.
        case ilike = "ILIKE"
    }
}
