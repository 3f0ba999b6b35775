import Foundation

/// A time as clients read it: RFC 3339 in UTC with milliseconds, `2024-03-01T09:30:00.000Z`.
struct Timestamp: Encodable, Hashable, Sendable {
    /// Seconds since 1970.
    var seconds: Double

    init(_ seconds: Double) { self.seconds = seconds }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
        try container.encode(Date(timeIntervalSince1970: seconds).formatted(style))
    }
}
