/// Which trace a piece of work belongs to, and which piece it is; what travels to other programs as `traceparent`.
///
/// Source: W3C Trace Context, https://www.w3.org/TR/trace-context/.
package struct TraceContext: Hashable, Sendable {
    /// The work that goes on in this task, and in the tasks below it; nil where nothing is traced.
    @TaskLocal package static var current: TraceContext?

    /// The two halves of the trace's 16 bytes; not both are 0.
    package let trace: (high: UInt64, low: UInt64)
    /// Of this piece of work; not 0.
    package let span: UInt64
    /// Whether the trace is kept; whoever begins it decides for all.
    package let isSampled: Bool

    /// - Returns: Nil for ids of zeroes alone, which stand for none.
    package init?(trace: (high: UInt64, low: UInt64), span: UInt64, isSampled: Bool) {
        guard trace.high | trace.low != 0, span != 0 else { return nil }
        self.trace = trace
        self.span = span
        self.isSampled = isSampled
    }

    /// Reads the header, of version 0 or a later one whose beginning is the same.
    ///
    /// - Returns: Nil for anything else; whoever sent it then begins no trace here.
    package init?(traceparent text: String) {
        let fields = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 4, omittingEmptySubsequences: false)
        guard fields.count >= 4, let version = Self.number(fields[0], digits: 2), version != 0xFF,
            version != 0 || fields.count == 4,
            fields[1].count == 32, let high = Self.number(fields[1].prefix(16), digits: 16),
            let low = Self.number(fields[1].suffix(16), digits: 16), let span = Self.number(fields[2], digits: 16),
            let flags = Self.number(fields[3], digits: 2)
        else { return nil }
        self.init(trace: (high, low), span: span, isSampled: flags & 1 == 1)
    }

    /// As the header has it.
    package var traceparent: String { "00-\(traceID)-\(Self.hex(span))-\(isSampled ? "01" : "00")" }

    /// The trace in 32 digits, as logs tell it.
    package var traceID: String { Self.hex(trace.high) + Self.hex(trace.low) }

    package static func == (left: Self, right: Self) -> Bool {
        left.trace == right.trace && left.span == right.span && left.isSampled == right.isSampled
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(trace.low)
        hasher.combine(span)
    }

    /// Lower-case digits alone: `UInt64(_:radix:)` would take a sign and capitals, too.
    private static func number(_ text: Substring.UTF8View.SubSequence, digits: Int) -> UInt64? {
        guard text.count == digits else { return nil }
        return text.reduce(UInt64?(0)) { number, digit in
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number.map { $0 << 4 | UInt64(digit - UInt8(ascii: "0")) }
            case UInt8(ascii: "a")...UInt8(ascii: "f"): number.map { $0 << 4 | UInt64(digit - UInt8(ascii: "a") + 10) }
            default: nil
            }
        }
    }

    private static func hex(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
