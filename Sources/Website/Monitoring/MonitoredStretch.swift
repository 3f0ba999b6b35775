package import Monitoring

/// How much of the past the page shows.
package enum MonitoredStretch: String, Hashable, Sendable, CaseIterable {
    case hour = "1h"
    case day = "24h"
    case week = "7d"
    case quarter = "90d"

    var title: String {
        switch self {
        case .hour: "Last hour"
        case .day: "Last day"
        case .week: "Last week"
        case .quarter: "Last 90 days"
        }
    }

    package var seconds: Double {
        switch self {
        case .hour: 3_600
        case .day: 86_400
        case .week: 7 * 86_400
        case .quarter: 90 * 86_400
        }
    }

    /// Windows fine enough to be seen and few enough to be drawn.
    package var span: WindowSpan {
        switch self {
        case .hour: .minute
        case .day, .week: .hour
        case .quarter: .day
        }
    }
}
