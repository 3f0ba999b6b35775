/// A metric with all its series as they are at one moment, for what is measured elsewhere than in this process.
package struct MetricSnapshot: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case counter, gauge, summary
    }

    package struct Sample: Hashable, Sendable {
        /// Behind the metric's name: `_sum` or `_count` of a summary, else empty.
        package var suffix: String
        package var labels: [Label]
        package var value: Double

        package init(_ value: Double, _ labels: [Label] = [], suffix: String = "") {
            self.suffix = suffix
            self.labels = labels
            self.value = value
        }
    }

    package struct Label: Hashable, Sendable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Series of one metric at most; more than that nobody could look at.
    package static let mostSamples = 2_000

    package let name: String
    package let kind: Kind
    package let help: String
    package private(set) var samples: [Sample]

    /// - Precondition: the name is one of the Prometheus data model.
    package init(_ name: String, _ kind: Kind, help: String, _ samples: [Sample]) {
        precondition(MetricName.isMetric(name), "'\(name)' cannot name a metric")
        self.name = name
        self.kind = kind
        self.help = help
        self.samples = Array(samples.prefix(Self.mostSamples))
    }
}
