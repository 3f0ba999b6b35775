/// The identity of a logged model: `m-` and 32 lower-case hexadecimal digits, as in MLflow.
package struct LoggedModelID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    package var description: String { rawValue }
}
