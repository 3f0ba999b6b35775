/// Spans as OTLP sends them.
///
/// Source: opentelemetry-proto 1.x, `opentelemetry/proto/trace/v1/trace.proto`; the numbers are those of its fields.
package enum OTLPTraces {
    /// An `ExportTraceServiceRequest`.
    package static func request(_ spans: [TraceSpan], of resource: TelemetryResource) -> [UInt8] {
        resource.request { scope in
            for span in spans { scope.message(2) { write(span, to: &$0) } }
        }
    }

    private static func write(_ span: TraceSpan, to writer: inout ProtobufWriter) {
        let trace = span.context.trace
        writer.data(1, bigEndian(trace.high) + bigEndian(trace.low))
        writer.data(2, bigEndian(span.context.span))
        if let parent = span.parent { writer.data(4, bigEndian(parent)) }
        writer.text(5, span.name)
        writer.integer(6, span.kind.rawValue)
        writer.time(7, span.start)
        writer.time(8, span.end)
        var attributes = span.attributes
        if let failure = span.failure { attributes["error.type"] = .text(failure) }
        for (key, value) in attributes.sorted(by: { $0.key < $1.key }) { writer.attribute(9, key, value) }
        guard span.failure != nil else { return }
        writer.message(15) { $0.integer(3, 2) }
    }

    private static func bigEndian(_ value: UInt64) -> [UInt8] {
        withUnsafeBytes(of: value.bigEndian) { Array($0) }
    }
}
