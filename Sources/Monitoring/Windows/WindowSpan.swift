/// How long the windows are in which measurements are put together, in seconds, and for how long they are kept.
///
/// Every measurement is counted in a window of each span, so that nothing has to be put together later and late arrivals
/// find all of theirs.
package enum WindowSpan: Int, Hashable, Sendable, Codable, CaseIterable {
    case minute = 60
    case hour = 3_600
    case day = 86_400

    package var seconds: Double { Double(rawValue) }

    /// Seconds after which a window is forgotten.
    package var retention: Double {
        switch self {
        case .minute: 86_400
        case .hour: 60 * 86_400
        case .day: 800 * 86_400
        }
    }

    package var name: String {
        switch self {
        case .minute: "minute"
        case .hour: "hour"
        case .day: "day"
        }
    }

    /// Where the window begins in which that time lies; both in seconds since 1970.
    package func start(of time: Double) -> Int {
        Int((min(max(time, 0), Self.latest) / seconds).rounded(.down)) * rawValue
    }

    /// The span whose windows make up a stretch of so many seconds: fine enough for it, and few enough to be read at once.
    package static func suiting(_ seconds: Double) -> Self {
        seconds <= 7_200 ? .minute : seconds <= 14 * 86_400 ? .hour : .day
    }

    /// The year 9999: later times are nobody's.
    private static let latest = 253_402_300_799.0
}
