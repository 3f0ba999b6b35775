import Documents
import Serving
import Tracking

extension Failure {
    static let overloadedCode = "overloaded"

    /// Too many wait already.
    static func overloaded(_ error: Overloaded) -> Self {
        Self(code: overloadedCode, message: "Too many wait for this model; try again in \(error.retryAfter) s.")
    }

    /// Nothing answers at the endpoint.
    static func noModel(_ name: String) -> Self {
        Self(
            code: "no_model",
            message: "No version of the model '\(name.prefix(TrackingError.quoted))' is in production. "
                + "Train one with 'deedbox train'."
        )
    }
}
