/// A dimension of a metric, whose values are known before anything is measured.
///
/// A closed set bounds how many series a metric can have: a value outside it is counted under `other`, so that what a
/// client sends can never fill the memory.
package struct MetricLabel: Hashable, Sendable {
    /// What stands in for a value outside the set.
    package static let outsideValue = "other"

    package let name: String
    package let values: Set<String>

    /// - Precondition: `name` matches `[a-zA-Z_][a-zA-Z0-9_]*`, does not start with `__`, and is not `le`, which
    ///   histograms use.
    package init(_ name: String, values: some Sequence<String>) {
        precondition(MetricName.isLabel(name), "'\(name)' cannot name a label")
        self.name = name
        self.values = Set(values)
    }

    /// The value itself when it is in the set, `other` when it is not.
    package func bounded(_ value: String) -> String { values.contains(value) ? value : Self.outsideValue }
}
