package import Tracking

/// A model with its versions and what their trainings came to.
package struct ModelStanding: Sendable {
    package struct Entry: Sendable {
        package var version: ModelVersion
        /// Nil for a version that no run made.
        package var run: Run?
    }

    package var name: String
    /// The latest first.
    package var entries: [Entry]
}
