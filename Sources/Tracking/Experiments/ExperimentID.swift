/// The number of an experiment; clients of MLflow see it as a text of digits.
package struct ExperimentID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    /// Nil for anything but digits.
    package init?(_ text: String) {
        guard let number = Int64(text), number >= 0 else { return nil }
        self.init(rawValue: number)
    }

    package var description: String { "\(rawValue)" }

    /// The experiment of runs that name none; it is always there.
    package static let standard = Self(rawValue: 0)
}
