/// When the next message may go to a receiver of telemetry, and what becomes of one that was not taken; the state machine.
///
/// Source: the OpenTelemetry Protocol's rules for failures over HTTP: 429, 502, 503, 504 and no answer at all are tried again,
/// ever more slowly and never before the receiver wants it; any other refusal is final.
package struct ExportPacing: Hashable, Sendable {
    /// What a receiver said.
    package enum Answer: Hashable, Sendable {
        case taken
        /// - Parameter after: Seconds that the receiver wants to be left alone; nil where it says nothing.
        case busy(after: Double?)
        case refused
    }

    /// What becomes of the message.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        case sent, kept, dropped
    }

    /// Seconds after the first failure; each one later doubles it.
    private static let first = 1.0
    private static let longest = 60.0
    /// A receiver may ask for more, up to this.
    private static let longestWish = 600.0
    /// After so many failures a message is given up.
    package static let mostAttempts = 8

    private static let statusesToTryAgain: Set<Int> = [429, 502, 503, 504]

    private var failures = 0
    private var nextTime = -Double.infinity

    package init() {}

    package func mayLeave(at now: Double) -> Bool { now >= nextTime }

    /// What a failed message says of the receiver.
    ///
    /// - Parameter status: Of the answer; nil where there was none.
    package static func answer(status: Int?, retryAfter: Double?) -> Answer {
        guard let status else { return .busy(after: nil) }
        return statusesToTryAgain.contains(status) ? .busy(after: retryAfter) : .refused
    }

    package mutating func note(_ answer: Answer, at now: Double) -> Fate {
        switch answer {
        case .taken:
            (failures, nextTime) = (0, now)
            return .sent
        case .refused:
            (failures, nextTime) = (0, now + Self.first)
            return .dropped
        case .busy(let wish):
            failures += 1
            let wait = min(Self.longest, Self.first * Double(1 << min(failures - 1, 20)))
            nextTime = now + max(wait, min(wish ?? 0, Self.longestWish))
            guard failures >= Self.mostAttempts else { return .kept }
            failures = 0
            return .dropped
        }
    }
}
