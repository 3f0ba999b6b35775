/// A piece of work that is over, as a trace tells it: OpenTelemetry's span.
///
/// Names and values come from closed sets: routes, codes, names of models and steps; never text of documents.
package struct TraceSpan: Hashable, Sendable {
    /// Which side of a call it is; the numbers are OpenTelemetry's.
    package enum Kind: UInt64, Hashable, Sendable {
        case inner = 1
        case server, client, producer, consumer
    }

    package enum Value: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case number(Double)
    }

    /// What is known once the work is done.
    package struct Outcome: Hashable, Sendable {
        /// In place of the name that it began with; nil for that.
        package var name: String?
        package var attributes: [String: Value]
        /// A code that says why it failed; nil where it did not.
        package var failure: String?

        package init(name: String? = nil, _ attributes: [String: Value] = [:], failure: String? = nil) {
            self.name = name
            self.attributes = attributes
            self.failure = failure
        }
    }

    package var name: String
    package var kind: Kind
    package var context: TraceContext
    /// The work that it was a part of, here or in another program.
    package var parent: UInt64?
    /// Seconds since 1970.
    package var start: Double
    /// Seconds since 1970, not before `start`.
    package var end: Double
    package var attributes: [String: Value]
    package var failure: String?

    package init(
        name: String,
        kind: Kind,
        context: TraceContext,
        parent: UInt64?,
        start: Double,
        end: Double,
        attributes: [String: Value] = [:],
        failure: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.context = context
        self.parent = parent
        self.start = start
        self.end = max(start, end)
        self.attributes = attributes
        self.failure = failure
    }
}
