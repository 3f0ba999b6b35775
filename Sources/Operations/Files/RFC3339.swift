import Foundation

/// Times as people and clients read them.
package enum RFC3339 {
    /// RFC 3339 in UTC, `2024-03-01T09:30:00Z`.
    ///
    /// - Parameter time: Seconds since 1970.
    package static func text(_ time: Double) -> String { Date(timeIntervalSince1970: time).formatted(.iso8601) }
}
