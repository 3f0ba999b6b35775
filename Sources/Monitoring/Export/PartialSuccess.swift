/// What a receiver of telemetry left out of a message that it took, or has to say of it; it is not to be sent again.
///
/// Source: opentelemetry-proto 1.x, `ExportTraceServiceResponse` and `ExportMetricsServiceResponse`, whose fields have the same
/// numbers.
package struct PartialSuccess: Hashable, Sendable {
    /// Of what a receiver says, in characters.
    private static let longestMessage = 200

    /// Spans or points.
    package private(set) var rejected = 0
    package private(set) var message = ""

    /// - Parameter answer: The body of the answer.
    /// - Returns: Nil where all was taken, and for what is no such answer.
    package init?(answer: [UInt8]) {
        var reader = ProtobufReader(answer[...])
        while let field = reader.next() {
            guard case (1, .bytes(let part)) = field else { continue }
            read(part)
        }
        guard rejected > 0 || !message.isEmpty else { return nil }
    }

    private mutating func read(_ part: ArraySlice<UInt8>) {
        var reader = ProtobufReader(part)
        while let field = reader.next() {
            switch field {
            case (1, .number(let count)): rejected = max(0, Int(truncatingIfNeeded: count))
            case (2, .bytes(let text)):
                let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
                message = String(lines.joined(separator: " ").prefix(Self.longestMessage))
            default: continue
            }
        }
    }
}
