/// Writes down how long pieces of work took, and which were parts of which.
package struct Tracer: Sendable {
    /// Traces nothing, at the price of one comparison.
    package static let off = Self()

    private struct Parts: Sendable {
        let queue: SpanQueue
        let sampling: Double
        let now: @Sendable () -> Double
        let makeBits: @Sendable () -> UInt64
        let code: @Sendable (any Error) -> String

        /// Of a new piece of work; its trace is the parent's, or a new one of which chance decides whether it is kept.
        func context(below parent: TraceContext?) -> TraceContext? {
            // Zero would stand for no id; it comes up once in 2^64 times.
            let span = max(1, makeBits())
            if let parent { return TraceContext(trace: parent.trace, span: span, isSampled: parent.isSampled) }
            let trace = (high: makeBits(), low: max(1, makeBits()))
            return TraceContext(trace: trace, span: span, isSampled: Double(trace.low >> 11) * 0x1p-53 < sampling)
        }
    }

    private let parts: Parts?

    private init() { parts = nil }

    /// Whether anything is written down.
    package var isOn: Bool { parts != nil }

    /// - Parameters:
    ///   - sampling: The share of traces begun here that are kept, 0 to 1; those begun elsewhere are kept as it was decided there.
    ///   - now: Seconds since 1970.
    ///   - makeBits: Random bits for ids.
    ///   - code: What an error is called in a trace: a code or a type, never a sentence, which could hold what is private.
    package init(
        queue: SpanQueue,
        sampling: Double,
        now: @escaping @Sendable () -> Double,
        makeBits: @escaping @Sendable () -> UInt64,
        code: @escaping @Sendable (any Error) -> String
    ) {
        parts = Parts(queue: queue, sampling: sampling, now: now, makeBits: makeBits, code: code)
    }

    /// Does the work as a part of the trace that is going on, or as the beginning of one.
    ///
    /// - Parameters:
    ///   - caller: Where the work was asked for by another program; nil for the work around it.
    ///   - outcome: What is to be told of the work when it is done; an error's code is told by itself.
    /// - Throws: what the work throws.
    package func span<Value>(
        _ name: String,
        _ kind: TraceSpan.Kind = .inner,
        caller: TraceContext? = nil,
        attributes: [String: TraceSpan.Value] = [:],
        outcome: (Value) -> TraceSpan.Outcome = { _ in TraceSpan.Outcome() },
        _ work: () async throws -> Value
    ) async throws -> Value {
        guard let parts, let context = parts.context(below: caller ?? .current) else { return try await work() }
        guard context.isSampled else { return try await TraceContext.$current.withValue(context, operation: work) }
        var span = TraceSpan(
            name: name,
            kind: kind,
            context: context,
            parent: (caller ?? .current)?.span,
            start: parts.now(),
            end: 0,
            attributes: attributes
        )
        func finish(_ outcome: TraceSpan.Outcome) {
            span.end = max(span.start, parts.now())
            span.name = outcome.name ?? name
            span.attributes.merge(outcome.attributes) { _, new in new }
            span.failure = outcome.failure
            parts.queue.add(span)
        }
        do {
            let value = try await TraceContext.$current.withValue(context, operation: work)
            finish(outcome(value))
            return value
        } catch {
            finish(TraceSpan.Outcome(failure: parts.code(error)))
            throw error
        }
    }
}
