/// Why a filter expression could not be read.
///
/// Positions count characters from 1.
package enum FilterError: Error, Hashable, Sendable {
    case unknownField(String, position: Int)
    case missingOperator(field: String, position: Int)
    case operatorNotAllowed(String, field: String, position: Int)
    case missingValue(field: String, position: Int)
    case invalidValue(String, field: String, position: Int)
    case unclosedQuote(position: Int)
    case notSupported(String, position: Int)
    case danglingAnd(position: Int)
}

extension FilterError: CustomStringConvertible {
    /// What is wrong, where, and what to write instead.
    package var description: String {
        switch self {
        case .unknownField(let name, let position):
            "Cannot read the filter at character \(position): there is no field '\(name)'. "
                + "Use one of \(FilterField.allNames)."
        case .missingOperator(let field, let position):
            "Cannot read the filter at character \(position): an operator must follow '\(field)'. "
                + "Write for example '\(FilterField.example(named: field))'."
        case .operatorNotAllowed(let sign, let field, let position):
            "Cannot read the filter at character \(position): '\(sign)' does not go with '\(field)'. "
                + "Use one of \(FilterField.operators(named: field))."
        case .missingValue(let field, let position):
            "Cannot read the filter at character \(position): a value must follow '\(field)'. "
                + "Write for example '\(FilterField.example(named: field))'."
        case .invalidValue(let value, let field, let position):
            "Cannot read the filter at character \(position): '\(value)' is no value for '\(field)'. "
                + "It takes \(FilterField.values(named: field))."
        case .unclosedQuote(let position):
            "Cannot read the filter at character \(position): the quotation mark has no partner. Close it with '\"'."
        case .notSupported(let word, let position):
            "Cannot read the filter at character \(position): '\(word)' is not supported. "
                + "List values with commas, as in 'class:lease,amendment', and exclude them with '!='."
        case .danglingAnd(let position):
            "Cannot read the filter at character \(position): a condition must stand on both sides of 'AND'."
        }
    }
}
