/// Why something of runs, experiments or models could not be done: a word for programs and a sentence for people.
package struct TrackingError: Error, Hashable, Sendable {
    /// The words of MLflow's interface.
    package enum Code: String, Hashable, Sendable {
        case doesNotExist = "RESOURCE_DOES_NOT_EXIST"
        case alreadyExists = "RESOURCE_ALREADY_EXISTS"
        case invalidValue = "INVALID_PARAMETER_VALUE"
    }

    package var code: Code
    /// What failed, with which value, and what to do.
    package var message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package static func missing(_ what: String, _ name: String) -> Self {
        Self(.doesNotExist, "There is no \(what) '\(name.prefix(quoted))'.")
    }

    package static func invalid(_ message: String) -> Self { Self(.invalidValue, message) }

    package static func changed(parameter key: String) -> Self {
        .invalid(
            "The parameter '\(key)' has another value already, and a parameter never changes. "
                + "Log it to a new run or model, or as a tag."
        )
    }

    /// How much of a stranger's text a message repeats, in characters.
    package static let quoted = 80
}

extension TrackingError: CustomStringConvertible {
    package var description: String { message }
}
